/**
 * `table → CSV` (RFC 4180) in pieces, with a byte order mark, by which Excel knows UTF-8. Lists are JSON arrays.
 *
 * A text that a spreadsheet would take for a formula gets an apostrophe in front, so that opening the file runs nothing.
 */
import { stringify } from "csv-stringify/sync";
import { groupRows } from "./group-rows.ts";
import type { Cell, Table } from "./table.ts";

/** Rows that are put into text at once. */
const ROWS_PER_CHUNK = 500;
const BYTE_ORDER_MARK = "\uFEFF";

const toField = (cell: Cell) => (typeof cell === "object" && cell !== null ? JSON.stringify(cell) : cell);
const format = (rows: (readonly unknown[])[]) =>
  // Most readers end a row at either half of a line end where it is not quoted.
  stringify(rows, { escape_formulas: true, record_delimiter: "windows", quote_record_delimiter: true });

export function* formatCsv({ columns, rows }: Table): Generator<string> {
  yield BYTE_ORDER_MARK + format([columns.map(({ name }) => name)]);
  for (const group of groupRows(rows(), ROWS_PER_CHUNK)) yield format(group.map((row) => row.map(toField)));
}
