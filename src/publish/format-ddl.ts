/** `table → the SQL that creates it` in SQLite, with what each column means as comments, and that fills it. Lists are JSON texts. */
import type { ColumnType, TableHead } from "./table.ts";

const TYPES: Record<ColumnType, string> = {
  string: "TEXT",
  integer: "INTEGER",
  number: "REAL",
  list: "TEXT",
  numbers: "TEXT",
};

/** Names come from the program; quoted because `order` is a word of SQL. */
const quote = (name: string) => `"${name}"`;

export function formatDdl({ name, description, columns, primaryKey }: TableHead): string {
  const definitions = columns.map((column) => {
    const constraints = [
      column.required ? " NOT NULL" : "",
      column.references ? ` REFERENCES ${quote(column.references)}` : "",
    ].join("");
    return `  ${quote(column.name)} ${TYPES[column.type]}${constraints}, -- ${column.description}`;
  });
  const keys = `  PRIMARY KEY (${primaryKey.map(quote).join(", ")})`;
  return [`CREATE TABLE ${quote(name)} ( -- ${description}`, ...definitions, keys, ");"].join("\n");
}

/** By what rows are looked up beside their key. Made when all rows are in, it is sorted once. */
export function formatLookups({ name, columns, primaryKey }: TableHead): string {
  return columns
    .filter((column) => column.references && column.name !== primaryKey[0])
    .map(
      ({ name: column }) =>
        `CREATE INDEX ${quote(`${name}_${column}`)} ON ${quote(name)} (${quote(column)});`,
    )
    .join("\n");
}

/** For so many rows at once. Texts are given as bytes of UTF-8. */
export function formatInsert({ name, columns }: TableHead, rows: number): string {
  const holes = columns.map(({ type }) => (TYPES[type] === "TEXT" ? "CAST(? AS TEXT)" : "?"));
  return `INSERT INTO ${quote(name)} VALUES ${Array.from({ length: rows }, () => `(${holes.join(", ")})`).join(", ")}`;
}

/** From the row whose number is given first to that whose number is given then, of the same table in another database. */
export function formatCopy({ name }: TableHead, database: string): string {
  return `INSERT INTO main.${quote(name)} SELECT * FROM ${quote(database)}.${quote(name)} WHERE rowid BETWEEN ? AND ? ORDER BY rowid`;
}
