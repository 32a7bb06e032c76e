/** A thread that looks through the dumps of the last site, while another one finds out which pages are to be made. */
import type { DumpContents } from "./dump-contents.ts";
import type { RunInThread } from "./run-thread.ts";
import { type KeptDumps, verifyDumps } from "./verify-dumps.ts";

export const run: RunInThread<KeptDumps, DumpContents | null> = verifyDumps;
