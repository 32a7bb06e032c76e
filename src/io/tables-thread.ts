/** A thread that writes the dumps that are made of rows, while another one renders pages. */
import type { Digest } from "../publish/describe-package.ts";
import type { RowGroup } from "../publish/format-parquet.ts";
import { DUMP_PATHS } from "../publish/list-dumps.ts";
import type { TableHead } from "../publish/table.ts";
import { type ArticleBatch, ArticleGroups } from "./article-groups.ts";
import { DataFolder } from "./data-folder.ts";
import type { FormerDumps } from "./former-dumps.ts";
import type { PieceList } from "./piece-list.ts";
import type { RunInThread } from "./run-thread.ts";
import { type RowStretch, writeDatabase } from "./write-database.ts";

export interface TablesJob {
  /** Folder of the site. */
  output: string;
  tables: readonly { head: TableHead; stretches: readonly RowStretch[] }[];
  former: Pick<FormerDumps, "database" | "groups">;
  /** What Parquet is made of. */
  batches: readonly ArticleBatch[];
  /** What the other files are made of. */
  files: PieceList["files"];
}

export interface TablesWritten {
  /** By path. */
  digests: ReadonlyMap<string, Digest>;
  groups: readonly RowGroup[];
}

export const run: RunInThread<TablesJob, TablesWritten> = ({ output, tables, former, batches, files }) => {
  const stretchesOf = new Map(tables.map(({ head, stretches }) => [head, stretches]));
  const heads = [...stretchesOf.keys()];
  const { "archive-sqlite": database, "articles-parquet": parquet } = DUMP_PATHS;
  const folder = new DataFolder(output);
  try {
    writeDatabase(folder.place(database), heads, (head) => stretchesOf.get(head) ?? [], former.database);
    const columns = heads.flatMap((head) => (head.name === "articles" ? head.columns : []));
    const encoder = new ArticleGroups({ columns }, former.groups);
    for (const batch of batches) folder.append(parquet, encoder.add(batch));
    folder.append(parquet, encoder.end());
    for (const [path, pieces] of files) for (const piece of pieces) folder.append(path, piece);
    const digests = new Map([[database, folder.digest(database)]]);
    for (const path of [parquet, ...files.keys()]) digests.set(path, folder.end(path));
    return { digests, groups: encoder.groups };
  } finally {
    folder.close();
  }
};
