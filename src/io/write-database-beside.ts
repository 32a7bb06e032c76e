/**
 * `(path, tables, their rows, former database, signal) → the same as writeDatabase`, by a thread of its own. It is given
 * all rows at once: there may be few only that the former database has not.
 */
import type { Table, TableHead } from "../publish/table.ts";
import type { DatabaseJob } from "./database-thread.ts";
import { runThread } from "./run-thread.ts";
import type { RowStretch } from "./write-database.ts";

const MODULE = new URL("./database-thread.ts", import.meta.url);

/** What of a table can be handed over. */
const headOf = ({ name, description, columns, primaryKey }: Table): TableHead => ({
  name,
  description,
  columns,
  primaryKey,
});

/** All rows have been asked for when it returns. Rejects with what goes wrong, and where the signal comes: then nothing is written any more. */
export async function writeDatabaseBeside(
  path: string,
  tables: readonly Table[],
  listRows: (table: Table) => Iterable<RowStretch>,
  former: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const job: DatabaseJob = {
    path,
    tables: tables.map((table) => ({ head: headOf(table), stretches: [...listRows(table)] })),
    former,
  };
  await runThread<void>(MODULE, job, { signal });
}
