/** A thread that looks for the last site while another one parses pages; it may be told to read ahead what it can. */
import { parentPort } from "node:worker_threads";
import { findFormer, readFormer } from "./find-former.ts";
import { isAwaited, jobOf } from "./run-thread.ts";

export interface FormerJob {
  target: string;
  readsAhead: boolean;
}

const { target, readsAhead } = jobOf<FormerJob>();
const known = readsAhead ? readFormer(target) : null;
if (readsAhead) await isAwaited();
parentPort?.postMessage(findFormer(target, known));
