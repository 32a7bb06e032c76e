/**
 * `(folder, what an index is made of, signal) → the files of the index in the folder`, by a thread of its own. It needs
 * nothing of the archive, so what it is given is copied in no time.
 */
import type { IndexContents } from "../search/gather-index.ts";
import type { KnownSegment } from "../search/pack-segment.ts";
import type { IndexJob } from "./index-thread.ts";
import { locateProgram } from "./locate-program.ts";
import { runThread } from "./run-thread.ts";

const MODULE = locateProgram("src/io/index-thread.ts");

/**
 * Resolves to what is told of the settled segment, when all files are there. Rejects with what goes wrong, and where the
 * signal comes: then nothing is written any more.
 */
export async function packIndexBeside(
  folder: string,
  contents: IndexContents,
  signal: AbortSignal,
): Promise<KnownSegment | null> {
  const job: IndexJob = { folder, contents };
  return await runThread<KnownSegment | null>(MODULE, job, { signal });
}
