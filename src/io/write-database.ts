/** `(path, tables, their rows) → an SQLite database` of them. Written straight to the disk, so its size is not bound by memory. */
import { chmodSync } from "node:fs";
import sqlite from "node-sqlite3-wasm";
import { formatDdl, formatInsert, formatLookups } from "../publish/format-ddl.ts";
import { groupRows } from "../publish/group-rows.ts";
import type { Field, Table } from "../publish/table.ts";

/** Written by the owner, read by all. */
const READABLE = 0o644;
/** Bytes of a page: with four times the default few articles need pages of their own, and a tenth is saved. */
const PAGE_SIZE = 16_384;
/** To begin a statement takes as long as to insert a short row. */
const ROWS_PER_INSERT = 50;
/**
 * A build that ends early is thrown away whole, so nothing has to be undone or saved on the way. That references have
 * their rows is for the check of the site to find: to look each up would read the index of what they refer to again and
 * again.
 */
const SETTINGS = `PRAGMA page_size = ${PAGE_SIZE}; PRAGMA foreign_keys = OFF; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;`;

type Database = InstanceType<typeof sqlite.Database>;

/** Texts as bytes: the library would encode them character by character. */
const toValue = (field: Field) => (typeof field === "string" ? Buffer.from(field) : field);

function fillTable(database: Database, table: Table, rows: Iterable<readonly Field[]>): void {
  const insert = database.prepare(formatInsert(table, ROWS_PER_INSERT));
  for (const group of groupRows(rows, ROWS_PER_INSERT)) {
    const values = group.flatMap((row) => row.map(toValue));
    if (group.length === ROWS_PER_INSERT) insert.run(values);
    else database.run(formatInsert(table, group.length), values);
  }
  insert.finalize();
}

/** One transaction from an empty file makes the same bytes for the same rows. Nothing may stand at `path`. */
export function writeDatabase(
  path: string,
  tables: readonly Table[],
  listRows: (table: Table) => Iterable<readonly Field[]>,
): void {
  const database = new sqlite.Database(path);
  try {
    database.exec(`${SETTINGS} BEGIN`);
    for (const table of tables) {
      database.exec(formatDdl(table));
      fillTable(database, table, listRows(table));
      database.exec(formatLookups(table));
    }
    database.exec("COMMIT");
  } finally {
    database.close();
  }
  // The library keeps the file to its owner, and a web server is often another user.
  chmodSync(path, READABLE);
}
