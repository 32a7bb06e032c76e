/** An archive in; its articles, issues oldest first, and within an issue as printed, so that what grows does so at the end, out. */
import type { Archive, ArticleEntry } from "./archive.ts";

export function listOldestFirst({ issues }: Archive): ArticleEntry[] {
  return [...issues].reverse().flatMap(({ articles }) => articles);
}
