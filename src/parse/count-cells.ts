/** A line → the cells that white space divides it into; 0 where it does not look like a row of a table. */

const MIN_CELLS = 3;
/** A longer piece is a phrase. */
const MAX_CELL = 12;

export function countCells(text: string): { cells: number; hasNumberCell: boolean } {
  const cells = text.split(/[\s\u3000]+/u);
  const isTable =
    cells.length >= MIN_CELLS && cells.every((cell) => cell.length <= MAX_CELL && !/[，。；]/u.test(cell));
  return {
    cells: isTable ? cells.length : 0,
    hasNumberCell: isTable && cells.some((cell) => /\d/u.test(cell)),
  };
}
