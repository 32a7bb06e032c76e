/** `(path, tables) → an SQLite database` of them. Written straight to the disk, so its size is not bound by memory. */
import { chmodSync } from "node:fs";
import sqlite from "node-sqlite3-wasm";
import { formatDdl, formatInsert } from "../publish/format-ddl.ts";
import type { Cell, Table } from "../publish/table.ts";

/** Written by the owner, read by all. */
const READABLE = 0o644;

const toValue = (cell: Cell) => (typeof cell === "object" && cell !== null ? JSON.stringify(cell) : cell);

/** One transaction from an empty file makes the same bytes for the same rows. Nothing may stand at `path`. */
export function writeDatabase(path: string, tables: readonly Table[]): void {
  const database = new sqlite.Database(path);
  try {
    // A build that ends early is thrown away whole, so nothing has to be undone or saved on the way.
    database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN");
    for (const table of tables) {
      database.exec(formatDdl(table));
      const insert = database.prepare(formatInsert(table));
      for (const row of table.rows()) insert.run(row.map(toValue));
      insert.finalize();
    }
    database.exec("COMMIT");
  } finally {
    database.close();
  }
  // The library keeps the file to its owner, and a web server is often another user.
  chmodSync(path, READABLE);
}
