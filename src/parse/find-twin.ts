/** A line of a page → whether another title line of the same look stands near it: crossheads come in sets. */
import type { PrintedLine } from "./collect-lines.ts";
import { unfinishedDegree } from "./measure-completeness.ts";
import type { Shape } from "./measure-shape.ts";

/** How far apart, in lines, and how different in length two crossheads of a set may be. */
const TWIN_REACH = 14;
const TWIN_LENGTH = 4;
const MAX_CROSSHEAD = 30;

/** True where another title line of the same look stands near, with text and no byline between the two. */
export function hasTwin(
  lines: readonly PrintedLine[],
  shapes: readonly Shape[],
  soft: readonly number[],
  at: number,
): boolean {
  const line = lines[soft[at] ?? -1];
  const shape = shapes[soft[at] ?? -1];
  if (!line || !shape) return false;
  for (const step of [-1, 1]) {
    for (let distance = 1; distance <= TWIN_REACH; distance += 1) {
      const other = shapes[soft[at + step * distance] ?? -1];
      const otherLine = lines[soft[at + step * distance] ?? -1];
      const above = shapes[soft[at + step * distance - 1] ?? -1];
      if (!other || !otherLine || !above || other.byline || other.closing || otherLine.depth > 0) break;
      if (
        distance === 1 ||
        other.ending === "sentence" ||
        other.ending === "open" ||
        other.length > MAX_CROSSHEAD
      )
        continue;
      const looksAlike =
        otherLine.bold === line.bold &&
        otherLine.gap === line.gap &&
        otherLine.indented === line.indented &&
        other.isNumbered === shape.isNumbered;
      if (
        looksAlike &&
        unfinishedDegree(above) === 0 &&
        Math.abs(other.length - shape.length) <= TWIN_LENGTH &&
        other.openMarks + other.strayMarks === 0
      )
        return true;
    }
  }
  return false;
}
