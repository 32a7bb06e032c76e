/** Two readings of a page → the articles that each has and the other has not, or has otherwise. */
import type { PlainArticle } from "../record/make-article.ts";
import type { PlainPage } from "../record/make-page.ts";

/** Everything but how sure it is. */
function fieldsOf({ confidence, evidence, ...fields }: PlainArticle): string {
  return JSON.stringify(fields);
}

export function comparePages(page: PlainPage, other: PlainPage): [PlainArticle[], PlainArticle[]] {
  const own = new Set(page.articles.map(fieldsOf));
  const others = new Set(other.articles.map(fieldsOf));
  return [
    page.articles.filter((article) => !others.has(fieldsOf(article))),
    other.articles.filter((article) => !own.has(fieldsOf(article))),
  ];
}
