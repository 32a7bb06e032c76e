/**
 * `article → as much of its first paragraph as any excerpt is cut of (`cutText`)`, and one character by which that knows
 * that it goes on; empty where it has no text.
 */
import type { ArticleRecord } from "../schema/record.ts";

/** Characters of the longest excerpt that a list, or a feed, shows of an article. */
export const LONGEST_EXCERPT = 200;

/** Records do not change, and those of unchanged pages are indexed again and again while an editor works. */
const opened = new WeakMap<Beginning, string>();

type Beginning = Pick<ArticleRecord, "body" | "crossheads">;

export function openExcerpt(article: Beginning): string {
  const opening = opened.get(article) ?? cutBeginning(article);
  opened.set(article, opening);
  return opening;
}

function cutBeginning({ body, crossheads }: Beginning): string {
  const first = body.find((_, index) => !crossheads.includes(index)) ?? "";
  // Joined anew: a part of a string holds on to the whole of it.
  return [...first].slice(0, LONGEST_EXCERPT + 1).join("");
}
