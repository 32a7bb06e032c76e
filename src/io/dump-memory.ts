/**
 * What dumps are made of from build to build: those of the last site, as far as they can be used, and what is known of
 * these for the next.
 */
import type { IssueEntry } from "../index/archive.ts";
import type { DumpContents } from "./dump-contents.ts";
import { FormerDumps } from "./former-dumps.ts";
import { readKept, writeKept } from "./kept-file.ts";
import type { SealedPaths } from "./sealed-file.ts";

export interface DumpMemory {
  /** Changes with anything that the dumps, and its file of the API, have of an issue. */
  keyOf(issue: IssueEntry): string;
  /** Null where nothing can be taken from the last site. `copy` is where a file of it may stand until they are closed. */
  open(copy: string): FormerDumps | null;
  keep(contents: DumpContents): void;
}

/** Where nothing is kept. */
export const noDumps: DumpMemory = {
  keyOf: ({ record }) => record.id,
  open: () => null,
  keep: () => {},
};

export interface DumpMemoryOptions {
  /** Digest of the program and the vocabulary, and where the site is to stand. */
  madeWith: string;
  keyOf: (issue: IssueEntry) => string;
  /** Folder of the last site; null where nothing is to be taken from it. */
  lastSite: string | null;
}

export function openDumpMemory(
  paths: SealedPaths,
  { madeWith, keyOf, lastSite }: DumpMemoryOptions,
): DumpMemory {
  return {
    keyOf,
    open: (copy) => {
      const contents = lastSite === null ? null : readKept<DumpContents>(paths, madeWith);
      return contents && lastSite !== null ? FormerDumps.open(contents, lastSite, copy) : null;
    },
    keep: (contents) => writeKept(paths, { madeWith, kept: contents }),
  };
}
