/** A thread that packs the search index and writes it, while another one renders pages. */
import { workerData } from "node:worker_threads";
import type { IndexContents } from "../search/gather-index.ts";
import { packIndex } from "../search/pack-index.ts";
import { writeFiles } from "./write-files.ts";

/** What it is started with. */
export interface IndexJob {
  folder: string;
  contents: IndexContents;
}

const { folder, contents } = workerData as IndexJob;
writeFiles(folder, packIndex(contents));
