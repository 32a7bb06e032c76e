/** A thread that writes the dumps that are made of rows, while another one renders pages. */
import type { Digest } from "../publish/describe-package.ts";
import type { TableHead } from "../publish/table.ts";
import { DataFolder } from "./data-folder.ts";
import type { PieceList } from "./piece-list.ts";
import type { RunInThread } from "./run-thread.ts";
import { type RowStretch, writeDatabase } from "./write-database.ts";

export interface TablesJob {
  /** Folder of the site. */
  output: string;
  /** Path of the database below it. */
  path: string;
  tables: readonly { head: TableHead; stretches: readonly RowStretch[] }[];
  /** Where the former database stands. */
  former: string;
  /** What the other files are made of. */
  files: PieceList["files"];
}

export const run: RunInThread<TablesJob, Map<string, Digest>> = ({ output, path, tables, former, files }) => {
  const stretchesOf = new Map(tables.map(({ head, stretches }) => [head, stretches]));
  const folder = new DataFolder(output);
  try {
    writeDatabase(folder.place(path), [...stretchesOf.keys()], (head) => stretchesOf.get(head) ?? [], former);
    const digests = new Map([[path, folder.digest(path)]]);
    for (const [name, pieces] of files) {
      for (const piece of pieces) folder.append(name, piece);
      digests.set(name, folder.end(name));
    }
    return digests;
  } finally {
    folder.close();
  }
};
