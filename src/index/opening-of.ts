/** `(article, limit) → its first paragraphs`, together at most `limit` characters, the last one cut. */
import type { ArticleRecord } from "../schema/record.ts";
import { cutText } from "./cut-text.ts";

/** Less than this of a paragraph, in characters, is not worth beginning it. */
const SHORTEST_REST = 40;

export function openingOf(article: Pick<ArticleRecord, "body" | "crossheads">, limit: number): string[] {
  const opening: string[] = [];
  let rest = limit;
  for (const [index, paragraph] of article.body.entries()) {
    if (article.crossheads.includes(index)) continue;
    if (opening.length > 0 && rest < SHORTEST_REST) break;
    opening.push(cutText(paragraph, rest));
    rest -= [...paragraph].length;
  }
  return opening;
}
