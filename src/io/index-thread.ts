/** A thread that packs the search index and writes it, while another one renders pages. */
import type { IndexContents } from "../search/gather-index.ts";
import { packIndex } from "../search/pack-index.ts";
import type { KnownSegment } from "../search/pack-segment.ts";
import type { RunInThread } from "./run-thread.ts";
import { writeFiles } from "./write-files.ts";

export interface IndexJob {
  folder: string;
  contents: IndexContents;
}

export const run: RunInThread<IndexJob, KnownSegment | null> = ({ folder, contents }) => {
  const { settled, files } = packIndex(contents);
  writeFiles(folder, files);
  return settled;
};
