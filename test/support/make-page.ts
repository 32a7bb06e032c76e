/** Partial records → whole ones: what is left out is empty. Throws a ZodError where the outcome is no record. */
import {
  type ArticleRecord,
  type PageRecord,
  pageRecordSchema,
  type SourceLines,
} from "../../src/schema/record.ts";

type Named = { name: string; forms?: string[]; lines?: number[]; title?: string | null };
type NamedFields = "organisation" | "organisations" | "people" | "places" | "lines";
export type PartialArticle = Omit<Partial<ArticleRecord>, NamedFields> & {
  id: string;
  organisation?: Named | null;
  organisations?: Named[];
  people?: Named[];
  places?: Named[];
  lines?: Partial<SourceLines>;
};
export type PartialPage = Omit<Partial<PageRecord>, "articles"> & { id: string; articles?: PartialArticle[] };

const authorityOf = (named: Named) => ({ forms: [named.name], lines: [], ...named });

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
    subjects: [],
    subjectEvidence: [],
    keywords: [],
    attribution: null,
    body: [],
    crossheads: [],
    confidence: 1,
    evidence: [],
    ...partial,
    organisation: partial.organisation ? authorityOf(partial.organisation) : null,
    organisations: (partial.organisations ?? []).map(authorityOf),
    people: (partial.people ?? []).map((person) => ({ title: null, ...authorityOf(person) })),
    places: (partial.places ?? []).map(authorityOf),
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
    bodyOffsets: article.body.map(() => none),
    photos: photos.map(() => none),
    ...partial.lines,
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
    evidence: [],
    ...partial,
    articles: (partial.articles ?? []).map(makeArticle),
  });
}
