/** Records in which every text field holds markup that would run if it were ever read as markup. */
import type { PageRecord } from "../../src/schema/record.ts";
import { makePage } from "./make-page.ts";

export const HOSTILE = `<script>window.__x=1</script>"'><img src=x onerror="window.__x=1">&amp;`;

export function makeHostilePages(): PageRecord[] {
  const text = HOSTILE;
  const named = [{ name: text }];
  const article = {
    section: text,
    rubric: text,
    kicker: text,
    headline: text,
    subhead: text,
    byline: text,
    reporters: [text],
    correspondents: [text],
    photographers: [text],
    organisation: { name: text },
    organisations: named,
    people: named,
    places: named,
    subjects: [text],
    keywords: [text],
    attribution: text,
    body: [text, text],
    crossheads: [1],
    photos: [{ afterParagraph: 1, caption: text, credit: text }],
  };
  const page = { banner: text, newspaper: text, edition: text, title: text, source: text };
  return [
    makePage({
      ...page,
      id: "hostile-dated",
      date: "2031-05-06",
      articles: [
        { ...article, id: "hostile-1" },
        { ...article, id: "hostile-2" },
      ],
    }),
    makePage({ ...page, id: "hostile", articles: [{ ...article, id: "hostile-3", headline: null }] }),
  ];
}
