/** `archive → the files of the search index`, one by one. Pure; the same articles and names give the same bytes. */
import type { Archive } from "../index/archive.ts";
import type { OpenAdditions } from "./addition.ts";
import { gatherIndex } from "./gather-index.ts";
import { type IndexFile, type PackOptions, packIndex } from "./pack-index.ts";

export interface IndexOptions extends PackOptions {
  /** What articles added to the last index; the bytes are the same. @default nothing is known */
  openAdditions?: OpenAdditions | undefined;
}

export function buildIndex(
  archive: Pick<Archive, "articles" | "names">,
  { openAdditions, ...options }: IndexOptions = {},
): Generator<IndexFile> {
  return packIndex(gatherIndex(archive, openAdditions), options);
}
