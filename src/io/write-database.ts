/** `(path, tables, their rows) → an SQLite database` of them. Written straight to the disk, so its size is not bound by memory. */
import { chmodSync } from "node:fs";
import sqlite from "node-sqlite3-wasm";
import { formatCopy, formatDdl, formatInsert, formatLookups } from "../publish/format-ddl.ts";
import type { Field, TableHead } from "../publish/table.ts";
import type { RowRange } from "./former-dumps.ts";

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

/** Rows that follow one another: new ones, or those of the same table in a former database. */
export type RowStretch = { rows: readonly (readonly Field[])[] } | { former: RowRange };

/** Texts as bytes: the library would encode them character by character. */
const toValue = (field: Field) => (typeof field === "string" ? Buffer.from(field) : field);

/** Puts rows into a table in the order in which they come, as many at once as there are. */
class TableFiller {
  /** By what they do; each is made ready when it is first wanted. */
  readonly #statements = new Map<string, ReturnType<Database["prepare"]>>();
  #rows: (readonly Field[])[] = [];
  #range: RowRange | null = null;

  constructor(
    private readonly database: Database,
    private readonly table: TableHead,
  ) {}

  add(row: readonly Field[]): void {
    this.#endRange();
    this.#rows.push(row);
    if (this.#rows.length === ROWS_PER_INSERT) this.#endRows();
  }

  copy([first, last]: RowRange): void {
    if (last < first) return;
    this.#endRows();
    const joins = this.#range !== null && this.#range[1] + 1 === first;
    if (!joins) this.#endRange();
    this.#range = [this.#range?.[0] ?? first, last];
  }

  end(): void {
    this.#endRows();
    this.#endRange();
    for (const statement of this.#statements.values()) statement.finalize();
  }

  #endRows(): void {
    const rows = this.#rows;
    this.#rows = [];
    const toValues = (row: readonly Field[]) => row.map(toValue);
    if (rows.length === ROWS_PER_INSERT)
      this.#run(formatInsert(this.table, rows.length), rows.flatMap(toValues));
    else for (const row of rows) this.#run(formatInsert(this.table, 1), toValues(row));
  }

  #endRange(): void {
    const range = this.#range;
    this.#range = null;
    if (range) this.#run(formatCopy(this.table, FORMER), [...range]);
  }

  #run(sql: string, values: (Field | Uint8Array)[]): void {
    const statement = this.#statements.get(sql) ?? this.database.prepare(sql);
    this.#statements.set(sql, statement);
    statement.run(values);
  }
}

/** What a former database is called in SQL. */
const FORMER = "former";

/**
 * One transaction from an empty file makes the same bytes for the same rows, wherever they come from. Nothing may stand
 * at `path`. `former` is the path of a database with the same tables, of which rows may be taken.
 */
export function writeDatabase<Table extends TableHead>(
  path: string,
  tables: readonly Table[],
  listRows: (table: Table) => Iterable<RowStretch>,
  former: string | null = null,
): void {
  const database = new sqlite.Database(path);
  try {
    database.exec(SETTINGS);
    if (former !== null) database.run(`ATTACH ? AS ${FORMER}`, former);
    database.exec("BEGIN");
    for (const table of tables) {
      database.exec(formatDdl(table));
      const filler = new TableFiller(database, table);
      for (const stretch of listRows(table)) {
        if ("former" in stretch) filler.copy(stretch.former);
        else for (const row of stretch.rows) filler.add(row);
      }
      filler.end();
      database.exec(formatLookups(table));
    }
    database.exec("COMMIT");
  } finally {
    database.close();
  }
  // The library keeps the file to its owner, and a web server is often another user.
  chmodSync(path, READABLE);
}
