/** The text of a CSV file of the dumps → its header and rows, without what keeps a spreadsheet from running them. */
import { parse } from "csv-parse/sync";
import type { Cell } from "../publish/table.ts";

/** Throws the error of the parser. */
export function readCsv(text: string): string[][] {
  return parse(text, { bom: true }).map((row) => row.map(plain));
}

/** An apostrophe stands before what would be taken for a formula. */
const plain = (text: string) => text.replace(/^'/, "");

/** A cell as `readCsv` gives it back. */
export const csvText = (cell: Cell) =>
  plain(typeof cell === "object" && cell !== null ? JSON.stringify(cell) : String(cell ?? ""));
