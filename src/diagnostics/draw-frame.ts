/** The place of a diagnostic in, the printed line with a mark under the offending part out; null where it has no place. */
import type { DiagnosticPlace } from "../schema/diagnostic.ts";
import { measureWidth } from "./measure-width.ts";
import { takeCells } from "./take-cells.ts";

/** What of a long line is shown on either side of the place: together, with the gutter, within 80 cells. */
const CELLS_BEFORE = 24;
const CELLS_AFTER = 44;
const ELLIPSIS = "…";

export interface Frame {
  gutter: string;
  printed: string;
  blankGutter: string;
  /** The mark, indented to stand under its part of the line in a font where a Chinese character is two cells wide. */
  mark: string;
}

export function drawFrame({ line, column, endLine, endColumn, text }: DiagnosticPlace): Frame | null {
  if (line === null || text === null || text.trim() === "") return null;
  const start = Math.min((column ?? 1) - 1, text.length);
  const end = endLine === line && endColumn !== null ? Math.max(endColumn - 1, start) : text.length;
  const before = [...text.slice(0, start).replaceAll("\t", " ")];
  const after = [...text.slice(start).replaceAll("\t", " ")];
  const shownBefore = takeCells([...before].reverse(), CELLS_BEFORE).reverse();
  const shownAfter = takeCells(after, CELLS_AFTER);
  const head = (shownBefore.length < before.length ? ELLIPSIS : "") + shownBefore.join("");
  const tail = shownAfter.join("") + (shownAfter.length < after.length ? ELLIPSIS : "");
  const marked = takeCells([...text.slice(start, column === null ? start : end)], CELLS_AFTER).join("");
  const number = String(line);
  return {
    gutter: ` ${number} | `,
    printed: head + tail,
    blankGutter: ` ${" ".repeat(number.length)} | `,
    mark: " ".repeat(measureWidth(head)) + "^".repeat(Math.max(1, measureWidth(marked))),
  };
}
