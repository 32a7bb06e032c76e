/** `table → the SQL that creates it` in SQLite, with what each column means as comments. Lists are JSON texts. */
import type { ColumnType, Table } from "./table.ts";

const TYPES: Record<ColumnType, string> = {
  string: "TEXT",
  integer: "INTEGER",
  number: "REAL",
  list: "TEXT",
  numbers: "TEXT",
};

/** Names come from the program; quoted because `order` is a word of SQL. */
const quote = (name: string) => `"${name}"`;

export function formatDdl({ name, description, columns, primaryKey }: Table): string {
  const definitions = columns.map((column) => {
    const constraints = [
      column.required ? " NOT NULL" : "",
      column.references ? ` REFERENCES ${quote(column.references)}` : "",
    ].join("");
    return `  ${quote(column.name)} ${TYPES[column.type]}${constraints}, -- ${column.description}`;
  });
  const keys = `  PRIMARY KEY (${primaryKey.map(quote).join(", ")})`;
  const lookups = columns
    .filter((column) => column.references && column.name !== primaryKey[0])
    .map(
      ({ name: column }) =>
        `CREATE INDEX ${quote(`${name}_${column}`)} ON ${quote(name)} (${quote(column)});`,
    );
  return [`CREATE TABLE ${quote(name)} ( -- ${description}`, ...definitions, keys, ");", ...lookups].join(
    "\n",
  );
}

export function formatInsert({ name, columns }: Table): string {
  return `INSERT INTO ${quote(name)} VALUES (${columns.map(() => "?").join(", ")})`;
}
