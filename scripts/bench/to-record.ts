/** `truth about a page → its record`, as if the page had been read without a fault; lines and photos are left out. */

import type { GoldArticle, GoldPage, GoldThings } from "../../src/schema/gold.ts";
import type { ArticleRecord, PageRecord } from "../../src/schema/record.ts";

const namesOf = (names: string[] | "?") => (names === "?" ? [] : names);
const authorityOf = (name: string) => ({ name, forms: [name], lines: [] });
const thingsOf = (things: GoldThings | undefined) =>
  (things?.must ?? []).flatMap(([name]) => (name === undefined ? [] : [authorityOf(name)]));

function toArticle(gold: GoldArticle, page: string, order: number): ArticleRecord {
  const organisation = Array.isArray(gold.organisation) ? gold.organisation[0] : undefined;
  const none: number[] = [];
  return {
    id: `${page}-${order}`,
    order,
    section: gold.section,
    rubric: gold.rubric,
    kicker: gold.kicker,
    headline: gold.headline,
    subhead: gold.subhead,
    byline: gold.byline,
    reporters: namesOf(gold.reporters),
    correspondents: namesOf(gold.correspondents),
    photographers: namesOf(gold.photographers),
    organisation: organisation === undefined ? null : authorityOf(organisation),
    organisations: thingsOf(gold.organisations),
    people: gold.people.map((name) => ({ ...authorityOf(name), title: null })),
    places: thingsOf(gold.places),
    subjects: gold.subjects.must,
    subjectEvidence: [],
    keywords: [],
    attribution: gold.attribution,
    body: gold.body,
    crossheads: Array.isArray(gold.crossheads) ? gold.crossheads : [],
    photos: [],
    confidence: 1,
    lines: {
      section: none,
      rubric: none,
      kicker: none,
      headline: none,
      subhead: none,
      byline: none,
      attribution: none,
      body: gold.body.map(() => none),
      bodyOffsets: gold.body.map(() => none),
      photos: [],
    },
    evidence: [],
  };
}

export function toRecord(gold: GoldPage): PageRecord {
  const id = gold.page.replace(/\.\w+$/u, "");
  return {
    id,
    banner: gold.banner,
    date: gold.date ?? null,
    newspaper: gold.newspaper ?? null,
    edition: gold.edition ?? null,
    title: null,
    source: null,
    articles: gold.articles.map((article, index) => toArticle(article, id, index + 1)),
    evidence: [],
  };
}
