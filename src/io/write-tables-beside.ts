/**
 * `(folder of the site, tables, their rows, last dumps, signal) → the files that are made of rows`, by a thread of its
 * own. It is given all rows at once: there may be few only that the last dumps have not.
 */
import type { Table, TableHead } from "../publish/table.ts";
import type { ArticleBatch } from "./article-groups.ts";
import type { FormerDumps } from "./former-dumps.ts";
import { locateProgram } from "./locate-program.ts";
import type { PieceList } from "./piece-list.ts";
import { runThread } from "./run-thread.ts";
import type { TablesJob, TablesWritten } from "./tables-thread.ts";
import type { RowStretch } from "./write-database.ts";

const MODULE = locateProgram("src/io/tables-thread.ts");

export interface TablesBeside {
  tables: readonly Table[];
  listRows: (table: Table) => Iterable<RowStretch>;
  former: FormerDumps;
  /** What the other files are made of, as soon as all rows were asked for. */
  pieces: PieceList;
  /** And Parquet. */
  batches: readonly ArticleBatch[];
}

/** What of a table can be handed over. */
const headOf = ({ name, description, columns, primaryKey }: Table): TableHead => ({
  name,
  description,
  columns,
  primaryKey,
});

/**
 * Resolves to what is known of the files. All rows have been asked for when it returns. Rejects with what goes
 * wrong, and where the signal comes: then nothing is written any more.
 */
export async function writeTablesBeside(
  output: string,
  { tables, listRows, former, pieces, batches }: TablesBeside,
  signal: AbortSignal | undefined,
): Promise<TablesWritten> {
  const job: TablesJob = {
    output,
    tables: tables.map((table) => ({ head: headOf(table), stretches: [...listRows(table)] })),
    former: { database: former.database, groups: former.groups },
    files: pieces.files,
    batches,
  };
  return await runThread(MODULE, job, { signal });
}
