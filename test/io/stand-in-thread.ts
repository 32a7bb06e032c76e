/** What a thread is told to do in tests of `runThread`. */
import { threadId } from "node:worker_threads";
import type { RunInThread } from "../../src/io/run-thread.ts";

export interface StandInJob {
  fails?: boolean;
  waits?: boolean;
}

/** Returns by what it is known. */
export const run: RunInThread<StandInJob, number> = async ({ fails, waits }, isAsked) => {
  if (waits) await isAsked();
  if (fails) throw new RangeError("as told");
  return threadId;
};
