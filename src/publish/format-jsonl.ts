/** `articles as the API has them → JSON Lines` (https://jsonlines.org), an article a line. */
import type { ApiArticle } from "../schema/api.ts";

export function formatJsonl(articles: readonly ApiArticle[]): string {
  return articles.map((article) => `${JSON.stringify(article)}\n`).join("");
}
