/**
 * `article → as much of its first paragraph as any excerpt is cut of (`cutText`)`, and one character by which that knows
 * that it goes on; empty where it has no text.
 */
import type { ArticleRecord } from "../schema/record.ts";
import { Note } from "./note.ts";

/** Characters of the longest excerpt that a list, or a feed, shows of an article. */
export const LONGEST_EXCERPT = 200;

export function openExcerpt({ body, crossheads }: Pick<ArticleRecord, "body" | "crossheads">): string {
  const first = body.find((_, index) => !crossheads.includes(index)) ?? "";
  // Joined anew: a part of a string holds on to the whole of it.
  return [...first].slice(0, LONGEST_EXCERPT + 1).join("");
}

export const articleExcerpts = new Note<ArticleRecord, string>(openExcerpt);
