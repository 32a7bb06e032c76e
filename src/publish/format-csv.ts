/**
 * Rows of a table → CSV (RFC 4180). The head begins with a byte order mark, by which Excel knows UTF-8.
 *
 * A text that a spreadsheet would take for a formula gets an apostrophe in front, so that opening the file runs nothing.
 */
import { stringify } from "csv-stringify/sync";
import type { Field, Table } from "./table.ts";

const BYTE_ORDER_MARK = "\uFEFF";

export function formatCsv(rows: readonly (readonly Field[])[]): string {
  // Most readers end a row at either half of a line end where it is not quoted.
  const options = { escape_formulas: true, record_delimiter: "windows", quote_record_delimiter: true };
  return stringify([...rows], options);
}

export function formatCsvHead({ columns }: Pick<Table, "columns">): string {
  return BYTE_ORDER_MARK + formatCsv([columns.map(({ name }) => name)]);
}
