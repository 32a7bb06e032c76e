/**
 * `(kind, names) → files of authorities`, each of a bounded size. The digits that end an id say in which file it is;
 * a kind with few names is one file.
 */
import { API } from "./api-paths.ts";

/** Names in a file, on the average at most: some 200 KB. */
const NAMES_PER_FILE = 500;
const BASE = 16;

export interface AuthorityShards<Entry> {
  /** How many digits tell the file: 0 where there is one. */
  digits: number;
  files: { path: string; entries: Entry[] }[];
}

export function shardAuthorities<Entry extends { permalink: string }>(
  kind: string,
  entries: readonly Entry[],
): AuthorityShards<Entry> {
  let digits = 0;
  while (entries.length > NAMES_PER_FILE * BASE ** digits) digits += 1;
  const files = Array.from({ length: BASE ** digits }, (_, shard) => {
    const key = digits === 0 ? "" : `-${shard.toString(BASE).padStart(digits, "0")}`;
    return { path: `${API}${kind}${key}.json`, entries: [] as Entry[] };
  });
  for (const entry of entries) {
    const ending = entry.permalink.slice(0, -1).slice(-digits);
    files[digits === 0 ? 0 : Number.parseInt(ending, BASE)]?.entries.push(entry);
  }
  return { digits, files };
}
