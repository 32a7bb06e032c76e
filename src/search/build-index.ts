/** `archive → the files of the search index`, one by one. Pure; the same articles and names give the same bytes. */
import type { Archive } from "../index/archive.ts";
import { type GatherOptions, gatherIndex } from "./gather-index.ts";
import type { IndexFile } from "./pack-folder.ts";
import { type PackOptions, packIndex } from "./pack-index.ts";

export interface IndexOptions extends PackOptions, GatherOptions {}

export function buildIndex(
  archive: Pick<Archive, "articles" | "names">,
  options: IndexOptions = {},
): Iterable<IndexFile> {
  return packIndex(gatherIndex(archive, options), options).files;
}
