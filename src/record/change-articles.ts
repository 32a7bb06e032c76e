/** A page and what becomes of each of its articles → the page with those; the same object where none changes. */
import type { ArticleRecord, PageRecord } from "../schema/record.ts";

export function changeArticles(
  page: PageRecord,
  change: (article: ArticleRecord) => ArticleRecord,
): PageRecord {
  const articles = page.articles.map(change);
  return articles.every((article, index) => article === page.articles[index]) ? page : { ...page, articles };
}
