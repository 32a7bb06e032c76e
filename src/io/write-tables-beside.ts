/**
 * `(folder of the site, tables, their rows, former database, other files, signal) → the same files as without it`, by a
 * thread of its own. It is given all rows at once: there may be few only that the former database has not.
 */
import type { Digest } from "../publish/describe-package.ts";
import { DUMP_PATHS } from "../publish/list-dumps.ts";
import type { Table, TableHead } from "../publish/table.ts";
import type { PieceList } from "./piece-list.ts";
import { runThread } from "./run-thread.ts";
import type { TablesJob } from "./tables-thread.ts";
import type { RowStretch } from "./write-database.ts";

const MODULE = new URL("./tables-thread.ts", import.meta.url);

export interface TablesBeside {
  tables: readonly Table[];
  listRows: (table: Table) => Iterable<RowStretch>;
  /** Where the former database stands. */
  former: string;
  /** Has what the other files are made of, as soon as all rows were asked for. */
  pieces: PieceList;
}

/** What of a table can be handed over. */
const headOf = ({ name, description, columns, primaryKey }: Table): TableHead => ({
  name,
  description,
  columns,
  primaryKey,
});

/**
 * Resolves to the digests of the files by path. All rows have been asked for when it returns. Rejects with what goes
 * wrong, and where the signal comes: then nothing is written any more.
 */
export async function writeTablesBeside(
  output: string,
  { tables, listRows, former, pieces }: TablesBeside,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, Digest>> {
  const job: TablesJob = {
    output,
    path: DUMP_PATHS["archive-sqlite"],
    tables: tables.map((table) => ({ head: headOf(table), stretches: [...listRows(table)] })),
    former,
    files: pieces.files,
  };
  return await runThread(MODULE, job, { signal });
}
