/** The same as linkFolder, by a thread of its own where there are many files: of tens of thousands it takes seconds. */
import type { SpareSite } from "./find-former.ts";
import { linkFolder } from "./link-folder.ts";
import type { LinkJob } from "./link-thread.ts";
import { locateProgram } from "./locate-program.ts";
import { runThread } from "./run-thread.ts";

const MODULE = locateProgram("src/io/link-thread.ts");

/** Fewer are linked in less time than a thread takes to begin. */
const FEWEST_FILES = 5000;

/** Rejects with what goes wrong, and where the signal comes: then the folder is half made, and nothing is linked any more. */
export async function linkFolderBeside(job: LinkJob, signal: AbortSignal): Promise<SpareSite> {
  const { site, paths, folder } = job;
  if (paths.length < FEWEST_FILES) return linkFolder(site, paths, folder);
  return await runThread<SpareSite>(MODULE, job, { signal });
}
