/** `(article, limit) → the beginning of its first paragraph`, at most `limit` characters; empty where it has no text. */
import type { ArticleRecord } from "../schema/record.ts";
import { cutText } from "./cut-text.ts";

/** Characters of the longest excerpt that a list, or a feed, shows of an article. */
export const LONGEST_EXCERPT = 200;

type Text = Pick<ArticleRecord, "body" | "crossheads">;

const firstParagraphOf = ({ body, crossheads }: Text) =>
  body.find((_, index) => !crossheads.includes(index)) ?? "";

export function excerptOf(article: Text, limit: number): string {
  return cutText(firstParagraphOf(article), limit);
}

/** As much of the first paragraph as excerpts are cut of, and one character by which they know that it goes on. */
export function openExcerpt(article: Text): string {
  // Joined anew: a part of a string holds on to the whole of it.
  return [...firstParagraphOf(article)].slice(0, LONGEST_EXCERPT + 1).join("");
}
