/** A thread that makes a folder of links to the last site while another one renders pages. */
import type { SpareSite } from "./find-former.ts";
import { linkFolder } from "./link-folder.ts";
import type { RunInThread } from "./run-thread.ts";

export interface LinkJob {
  site: string;
  paths: readonly string[];
  folder: string;
}

export const run: RunInThread<LinkJob, SpareSite> = ({ site, paths, folder }) =>
  linkFolder(site, paths, folder);
