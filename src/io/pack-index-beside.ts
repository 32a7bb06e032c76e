/**
 * `(folder, what an index is made of, signal) → the files of the index in the folder`, by a thread of its own. It needs
 * nothing of the archive, so what it is given is copied in no time.
 */
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { IndexContents } from "../search/gather-index.ts";
import type { IndexJob } from "./index-thread.ts";

const MAIN = new URL("./begin-index-thread.mjs", import.meta.url);

/** Resolves when all files are there. Rejects with what goes wrong, and where the signal comes: then nothing is written any more. */
export async function packIndexBeside(
  folder: string,
  { facets, ...contents }: IndexContents,
  signal: AbortSignal,
): Promise<void> {
  // Only lists can be handed over.
  const job: IndexJob = {
    folder,
    contents: { ...contents, facets: { ...facets, files: [...facets.files] } },
  };
  const thread = new Worker(MAIN, { workerData: job });
  try {
    await once(thread, "exit", { signal });
  } finally {
    await thread.terminate();
  }
}
