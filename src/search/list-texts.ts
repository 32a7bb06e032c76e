/** `article → its printed texts by weight`, in the form they are shown in; a match lies within one of them. */
import { widenPunctuation } from "../eleventy/filters/widen-punctuation.ts";
import type { ArticleRecord } from "../schema/record.ts";

export interface ArticleTexts {
  titles: string[];
  lead: string[];
  body: string[];
}

type PrintedFields = Pick<
  ArticleRecord,
  | "headline"
  | "kicker"
  | "subhead"
  | "rubric"
  | "section"
  | "byline"
  | "attribution"
  | "photos"
  | "body"
  | "crossheads"
>;

export function listTexts(record: PrintedFields): ArticleTexts {
  const { headline, kicker, subhead, rubric, section, byline, attribution, photos, body, crossheads } =
    record;
  const present = (texts: readonly (string | null)[]) =>
    texts.filter((text) => text !== null).map(widenPunctuation);
  const lead = body.findIndex((_, index) => !crossheads.includes(index));
  return {
    titles: present([headline, kicker, subhead, rubric, section]),
    lead: present(body.filter((_, index) => index === lead)),
    body: present([
      ...body.filter((_, index) => index !== lead),
      byline,
      attribution,
      ...photos.flatMap(({ caption, credit }) => [caption, credit]),
    ]),
  };
}
