/**
 * What dumps are made of from build to build: those of the last site, as far as they can be used, and what is known of
 * these for the next.
 */
import type { IssueEntry } from "../index/archive.ts";
import type { DumpContents } from "./dump-contents.ts";
import { FormerDumps } from "./former-dumps.ts";
import { writeKept } from "./kept-file.ts";
import { locateProgram } from "./locate-program.ts";
import { runThread } from "./run-thread.ts";
import type { SealedPaths } from "./sealed-file.ts";
import type { KeptDumps } from "./verify-dumps.ts";

const MODULE = locateProgram("src/io/dumps-thread.ts");

export interface DumpMemory {
  /** Changes with anything that the dumps, and its file of the API, have of an issue. */
  keyOf(issue: IssueEntry): string;
  /** Null where nothing can be taken from the last site. `copy` is where a file of it may stand until they are closed. */
  open(copy: string): Promise<FormerDumps | null>;
  keep(contents: DumpContents): void;
}

/** Where nothing is kept. */
export const noDumps: DumpMemory = {
  keyOf: ({ record }) => record.id,
  open: async () => null,
  keep: () => {},
};

export interface DumpMemoryOptions {
  /** Digest of the program and the vocabulary, and where the site is to stand. */
  madeWith: string;
  keyOf: (issue: IssueEntry) => string;
  /** Folder of the last site; null where nothing is to be taken from it. */
  lastSite: string | null;
  /** Ends the thread that looks through the last dumps. */
  signal?: AbortSignal | undefined;
}

/** Null where the thread fails, too. */
async function verifyBeside(kept: KeptDumps, signal: AbortSignal | undefined): Promise<DumpContents | null> {
  try {
    return await runThread(MODULE, kept, { signal });
  } catch {
    return null;
  }
}

/** The last dumps are looked through from now on. */
export function openDumpMemory(
  paths: SealedPaths,
  { madeWith, keyOf, lastSite, signal }: DumpMemoryOptions,
): DumpMemory {
  const verified = lastSite === null ? null : verifyBeside({ paths, madeWith, lastSite }, signal);
  return {
    keyOf,
    open: async (copy) => {
      const contents = await verified;
      return contents && lastSite !== null ? FormerDumps.open(contents, lastSite, copy) : null;
    },
    keep: (contents) => writeKept(paths, { madeWith, kept: contents }),
  };
}
