/**
 * `(module, job, options) → what the module says when a thread of its own has run it`, null where it says nothing. The job
 * and what is said are copied. The module finds its job by `jobOf`.
 */
import { once } from "node:events";
import { parentPort, Worker, workerData } from "node:worker_threads";

const MAIN = new URL("./begin-thread.mjs", import.meta.url);

interface ThreadData {
  /** Address of the module. */
  module: string;
  job: unknown;
}

/** Of the thread that this one is. */
export const jobOf = <Job>() => (workerData as ThreadData).job as Job;

/** In a thread that was told to wait: resolves when what it does is asked for. */
export async function isAwaited(): Promise<void> {
  if (parentPort) await once(parentPort, "message");
}

export interface RunOptions {
  /** Ends the thread: it does nothing any more. */
  signal?: AbortSignal | undefined;
  /** Resolves when the thread may go on, where it is one that waits. */
  asked?: Promise<void> | undefined;
}

/** Rejects with what goes wrong there, and where the signal comes. */
export async function runThread<Said>(
  module: URL,
  job: unknown,
  { signal, asked }: RunOptions = {},
): Promise<Said | null> {
  const thread = new Worker(MAIN, { workerData: { module: module.href, job } satisfies ThreadData });
  void asked?.then(() => thread.postMessage(null));
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
