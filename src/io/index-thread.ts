/** A thread that packs the search index and writes it, while another one renders pages. */
import type { IndexContents } from "../search/gather-index.ts";
import { packIndex } from "../search/pack-index.ts";
import type { RunInThread } from "./run-thread.ts";
import { writeFiles } from "./write-files.ts";

export interface IndexJob {
  folder: string;
  contents: IndexContents;
}

export const run: RunInThread<IndexJob, void> = ({ folder, contents }) => {
  writeFiles(folder, packIndex(contents));
};
