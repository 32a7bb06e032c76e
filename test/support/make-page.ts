/** Partial records → whole ones: what is left out is empty. Throws a ZodError where the outcome is no record. */
import { type ArticleRecord, type PageRecord, pageRecordSchema } from "../../src/schema/record.ts";

export type PartialArticle = Partial<ArticleRecord> & { id: string };
export type PartialPage = Omit<Partial<PageRecord>, "articles"> & { id: string; articles?: PartialArticle[] };

function makeArticle(partial: PartialArticle, index: number): ArticleRecord {
  const none: number[] = [];
  const article = {
    order: index + 1,
    section: null,
    rubric: null,
    kicker: null,
    headline: null,
    subhead: null,
    byline: null,
    reporters: [],
    correspondents: [],
    photographers: [],
    organisation: null,
    organisations: [],
    people: [],
    places: [],
    subjects: [],
    keywords: [],
    attribution: null,
    body: [],
    crossheads: [],
    confidence: 1,
    evidence: [],
    ...partial,
  };
  const photos = (partial.photos ?? []).map((photo) => ({ ...{ caption: null, credit: null }, ...photo }));
  const lines = {
    section: none,
    rubric: none,
    kicker: none,
    headline: none,
    subhead: none,
    byline: none,
    attribution: none,
    body: article.body.map(() => none),
    photos: photos.map(() => none),
  };
  return { ...article, photos, lines };
}

export function makePage(partial: PartialPage): PageRecord {
  return pageRecordSchema.parse({
    banner: null,
    date: null,
    newspaper: null,
    edition: null,
    title: null,
    source: null,
    ...partial,
    articles: (partial.articles ?? []).map(makeArticle),
  });
}
