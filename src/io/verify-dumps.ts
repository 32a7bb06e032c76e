/**
 * `(what is kept of the last dumps, folder of the last site) → the same`, or null where any of the dumps is not as it was
 * written: then it may not be trusted, nor may what is known of the others.
 */
import { join } from "node:path";
import { DUMP_PATHS } from "../publish/list-dumps.ts";
import { digestFile } from "./digest-file.ts";
import { type DumpContents, PIECED } from "./dump-contents.ts";
import { readKept } from "./kept-file.ts";
import type { SealedPaths } from "./sealed-file.ts";

/** Dumps of which something is taken. */
const TAKEN = [...PIECED, "articles-parquet", "archive-sqlite"] as const;

export interface KeptDumps {
  paths: SealedPaths;
  madeWith: string;
  lastSite: string;
}

export function verifyDumps({ paths, madeWith, lastSite }: KeptDumps): DumpContents | null {
  const contents = readKept<DumpContents>(paths, madeWith);
  try {
    const isSame = TAKEN.every(
      (name) => digestFile(join(lastSite, DUMP_PATHS[name])).sha256 === contents?.digests.get(name),
    );
    return isSame ? contents : null;
  } catch {
    // There is no such file, or it can't be read.
    return null;
  }
}
