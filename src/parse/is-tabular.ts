/** A line of a page → whether it is a row of a table. */
import type { PrintedLine } from "./collect-lines.ts";
import type { Shape } from "./measure-shape.ts";

/** A row of a table has as many cells as a row beside it, and one of the two holds a number. */
export function isTabular(lines: readonly PrintedLine[], shapes: readonly Shape[], index: number): boolean {
  const shape = shapes[index];
  if (!shape || shape.cells === 0) return false;
  const isRow = (other: number, gap: number | undefined) => {
    const beside = shapes[other];
    return (
      gap === 0 &&
      beside !== undefined &&
      Math.abs(beside.cells - shape.cells) <= 1 &&
      beside.cells > 0 &&
      (beside.hasNumberCell || shape.hasNumberCell)
    );
  };
  return isRow(index - 1, lines[index]?.gap) || isRow(index + 1, lines[index + 1]?.gap);
}
