/**
 * `(module, job, signal) → what the module says when a thread of its own has run it`, null where it says nothing. The job
 * and what is said are copied. The module finds its job by `jobOf`.
 */
import { once } from "node:events";
import { Worker, workerData } from "node:worker_threads";

const MAIN = new URL("./begin-thread.mjs", import.meta.url);

interface ThreadData {
  /** Address of the module. */
  module: string;
  job: unknown;
}

/** Of the thread that this one is. */
export const jobOf = <Job>() => (workerData as ThreadData).job as Job;

/** Rejects with what goes wrong there, and where the signal comes: then the thread does nothing any more. */
export async function runThread<Said>(module: URL, job: unknown, signal?: AbortSignal): Promise<Said | null> {
  const thread = new Worker(MAIN, { workerData: { module: module.href, job } satisfies ThreadData });
  let said: Said | null = null;
  thread.once("message", (message: Said) => {
    said = message;
  });
  try {
    await once(thread, "exit", { signal });
    return said;
  } finally {
    await thread.terminate();
  }
}
