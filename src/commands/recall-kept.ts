/** An archive, its digests and where those of the last build are kept → which of them stay is found out. */
import type { Archive } from "../index/archive.ts";
import type { EntryDigests } from "../index/entry-digests.ts";
import { type KeptDigests, recallDigests } from "../index/kept-digests.ts";
import { readKept } from "../io/kept-file.ts";
import type { KeptPaths } from "./take-in-pages.ts";

export function recallKept(
  archive: Archive,
  digests: EntryDigests,
  { madeWith, digests: paths }: KeptPaths,
): void {
  const kept = readKept<KeptDigests>(paths, madeWith);
  if (kept) digests.recalled = recallDigests(archive, (article) => digests.article(article), kept);
}
