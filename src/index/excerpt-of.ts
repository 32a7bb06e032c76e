/** `(article, limit) → the beginning of its first paragraph`, at most `limit` characters; empty where it has no text. */
import type { ArticleRecord } from "../schema/record.ts";
import { cutText } from "./cut-text.ts";

export function excerptOf(article: Pick<ArticleRecord, "body" | "crossheads">, limit: number): string {
  return cutText(article.body.find((_, index) => !article.crossheads.includes(index)) ?? "", limit);
}
