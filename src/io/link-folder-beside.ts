/** The same as linkFolder, by a thread of its own: of tens of thousands of files it takes seconds. */
import type { SpareSite } from "./find-former.ts";
import { giveUpFolder } from "./give-up-folder.ts";
import type { LinkJob } from "./link-thread.ts";
import { runThread } from "./run-thread.ts";

const MODULE = new URL("./link-thread.ts", import.meta.url);

/** Fewer are linked in less time than a thread takes to begin. */
const FEWEST_FILES = 5000;

/** Null where they are few or the thread fails: then there is no such folder, and who needs it makes it. */
export async function linkFolderBeside(job: LinkJob, signal: AbortSignal): Promise<SpareSite | null> {
  if (job.paths.length < FEWEST_FILES) return null;
  try {
    return await runThread<SpareSite>(MODULE, job, { signal });
  } catch {
    giveUpFolder(job.folder);
    return null;
  }
}
