/** The bytes of an SQLite database → its tables as rows of plain values, and what SQLite itself finds wrong with it. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sqlite, { type QueryResult } from "node-sqlite3-wasm";

export interface StoredTables {
  tables: ReadonlyMap<string, readonly unknown[][]>;
  /** Empty where it is sound, and every reference has its row. */
  problems: string[];
}

const SOUND = "ok";

const rowsOf = (database: InstanceType<typeof sqlite.Database>, sql: string) =>
  database.all(sql) as QueryResult[];

/** Throws the error of SQLite where it is no database. The library reads files only, so the bytes become one for a while. */
export function readDatabase(bytes: Uint8Array): StoredTables {
  const folder = mkdtempSync(join(tmpdir(), "banmian-database-"));
  const path = join(folder, "read.sqlite");
  try {
    writeFileSync(path, bytes);
    const database = new sqlite.Database(path, { readOnly: true });
    try {
      const names = rowsOf(database, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid");
      const sound = rowsOf(database, "PRAGMA integrity_check").map((row) => String(row.integrity_check));
      const dangling = rowsOf(database, "PRAGMA foreign_key_check");
      return {
        tables: new Map(
          names.map(({ name }) => [
            String(name),
            rowsOf(database, `SELECT * FROM "${name}" ORDER BY rowid`).map((row) => Object.values(row)),
          ]),
        ),
        problems: [
          ...sound.filter((line) => line !== SOUND),
          ...dangling.map(({ table, rowid, parent }) => `${table} ${rowid} refers to nothing in ${parent}`),
        ],
      };
    } finally {
      database.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
