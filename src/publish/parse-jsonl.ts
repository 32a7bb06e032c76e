/** `JSON Lines of articles, as formatJsonl writes them → the articles`. */
import type { ApiArticle } from "../schema/api.ts";

export function parseJsonl(text: string): ApiArticle[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as ApiArticle);
}
