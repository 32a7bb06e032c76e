/** A line → how surely it stops in the middle of a sentence, 0 to 1. */
import type { Shape } from "./measure-shape.ts";

/** A colon ends a line in the middle of a sentence or before a list, a quotation or a letter's text. */
const COLON_DEGREE = 0.4;
const SHORT_DEGREE = 0.5;
/** No column is so narrow that the first line of a paragraph holds no more characters: a line so short was hardly cut. */
const MAX_UNCUT = 6;

export function unfinishedDegree(shape: Shape): number {
  if (shape.tail !== null || (shape.ending !== "none" && shape.ending !== "open")) return 0;
  if (shape.isContact) return 0;
  if (shape.endsHanging) return 1;
  if (/[：:]$/u.test(shape.text)) return COLON_DEGREE;
  return shape.length <= MAX_UNCUT ? SHORT_DEGREE : 1;
}
