/** Records in which every text field holds markup that would run if it were ever read as markup. */
import type { ArchiveExtras } from "../../src/index/build-archive.ts";
import type { PageRecord } from "../../src/schema/record.ts";
import { makePage } from "./make-page.ts";

export const HOSTILE = `<script>window.__x=1</script>"'><img src=x onerror="window.__x=1">&amp;`;

export function makeHostilePages(): PageRecord[] {
  const text = HOSTILE;
  const named = [{ name: text, forms: [text, `${text}2`], lines: [1], title: text }];
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
    subjectEvidence: [
      { subject: text, score: 1, terms: [{ term: text, where: "lead" as const, lines: [2] }] },
    ],
    lines: { headline: [1] },
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

/** Printed texts, places above places and subjects above subjects in the same manner. */
export function makeHostileExtras(): ArchiveExtras {
  return {
    sources: new Map(["hostile-dated", "hostile"].map((id) => [id, `${HOSTILE}\n${HOSTILE}\n`])),
    placeParents: new Map([[HOSTILE, `${HOSTILE}above`]]),
    subjectTree: new Map([[HOSTILE, { broader: `${HOSTILE}above`, scope: HOSTILE }]]),
  };
}
