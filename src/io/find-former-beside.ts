/** `folder of a site → the same as findFormer`, by a thread of its own: most of the time it waits for the disk. */
import type { FormerSite } from "./find-former.ts";
import { runThread } from "./run-thread.ts";

const MODULE = new URL("./former-thread.ts", import.meta.url);

/** Null where the thread fails, too: then whoever needs it looks again. */
export async function findFormerBeside(target: string): Promise<FormerSite | null> {
  try {
    return await runThread<FormerSite>(MODULE, target);
  } catch {
    return null;
  }
}
