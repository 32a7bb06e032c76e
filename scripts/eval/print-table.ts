/** Rows of cells → an aligned table on standard output; all columns but the first are right-aligned. */
import { measureWidth } from "../../src/diagnostics/measure-width.ts";

const GAP = "  ";

export function printTable(rows: readonly (readonly string[])[]): void {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => measureWidth(row[column] ?? ""))),
  );
  for (const row of rows) {
    const cells = widths.map((width, column) => {
      const cell = row[column] ?? "";
      const padding = " ".repeat(width - measureWidth(cell));
      return column === 0 ? cell + padding : padding + cell;
    });
    console.log(cells.join(GAP).trimEnd());
  }
  console.log("");
}
