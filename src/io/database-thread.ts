/** A thread that writes the database of the dumps, while another one renders pages. */
import type { TableHead } from "../publish/table.ts";
import type { RunInThread } from "./run-thread.ts";
import { type RowStretch, writeDatabase } from "./write-database.ts";

export interface DatabaseJob {
  path: string;
  tables: readonly { head: TableHead; stretches: readonly RowStretch[] }[];
  former: string;
}

export const run: RunInThread<DatabaseJob, void> = ({ path, tables, former }) => {
  const stretchesOf = new Map(tables.map(({ head, stretches }) => [head, stretches]));
  writeDatabase(path, [...stretchesOf.keys()], (head) => stretchesOf.get(head) ?? [], former);
};
