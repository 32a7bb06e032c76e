/** `folder of a site → the same as findFormer`, by a thread of its own: most of the time it waits for the disk. */
import type { FormerSite } from "./find-former.ts";
import type { FormerJob } from "./former-thread.ts";
import { locateProgram } from "./locate-program.ts";
import { type RunOptions, runThread } from "./run-thread.ts";

const MODULE = locateProgram("src/io/former-thread.ts");

/**
 * Where it is to go on only when asked, it reads the inventories now and holds them against the files then. Null where
 * the thread fails, too: then whoever needs it looks again.
 */
export async function findFormerBeside(target: string, options: RunOptions = {}): Promise<FormerSite | null> {
  const job: FormerJob = { target, readsAhead: options.asked !== undefined };
  try {
    return await runThread<FormerSite | null>(MODULE, job, options);
  } catch {
    return null;
  }
}
