/** Rows of cells in, the same rows with each column set to one width out, counted in cells of a terminal. */
import { measureWidth } from "./measure-width.ts";

const GAP = "  ";

/** `numeric` are the columns set flush right. Nothing is padded at the end of a row. */
export function alignColumns(
  rows: readonly (readonly string[])[],
  numeric: readonly number[] = [],
): string[] {
  const widths: number[] = [];
  for (const row of rows)
    for (const [index, cell] of row.entries())
      widths[index] = Math.max(widths[index] ?? 0, measureWidth(cell));
  const pad = (cell: string, index: number) => {
    const blank = " ".repeat((widths[index] ?? 0) - measureWidth(cell));
    return numeric.includes(index) ? blank + cell : cell + blank;
  };
  return rows.map((row) => row.map(pad).join(GAP).trimEnd());
}
