/** A thread that looks for the last site while another one parses pages; it may be told to read ahead what it can. */
import { type FormerSite, findFormer, readFormer } from "./find-former.ts";
import type { RunInThread } from "./run-thread.ts";

export interface FormerJob {
  target: string;
  readsAhead: boolean;
}

export const run: RunInThread<FormerJob, FormerSite | null> = async ({ target, readsAhead }, isAsked) => {
  const known = readsAhead ? readFormer(target) : null;
  if (readsAhead) await isAsked();
  return findFormer(target, known);
};
