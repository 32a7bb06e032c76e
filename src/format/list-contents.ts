/**
 * A record → what it says, without where on the page that stands and how sure it is: two pages that differ in nothing
 * but how they are set have the same. That a line was corrected to be what it is, a page can say by itself.
 */
import type { AppliedCorrection, ArticleRecord, PageRecord } from "../schema/record.ts";

type Contents = Record<string, unknown>;

export function listContents({ evidence: _, corrections, articles, ...page }: PageRecord): Contents {
  return { ...page, corrections: told(corrections), articles: articles.map(listArticle) };
}

function listArticle(article: ArticleRecord): Contents {
  const { lines: _, evidence: __, confidence: ___, corrections, subjectEvidence, ...said } = article;
  return {
    ...said,
    corrections: told(corrections),
    organisation: said.organisation && withoutLines(said.organisation),
    organisations: said.organisations.map(withoutLines),
    people: said.people.map(withoutLines),
    places: said.places.map(withoutLines),
    subjectEvidence: subjectEvidence.map(({ terms, ...own }) => ({ ...own, terms: terms.map(withoutLines) })),
  };
}

function withoutLines<T extends { lines: unknown }>({ lines: _, ...rest }: T): Omit<T, "lines"> {
  return rest;
}

function told(corrections: readonly AppliedCorrection[] = []): Omit<AppliedCorrection, "line">[] {
  return corrections.filter(({ field }) => field !== "role").map(({ line: _, ...rest }) => rest);
}
