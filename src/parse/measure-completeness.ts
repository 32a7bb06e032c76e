/** A line → how surely it stops in the middle of a sentence, 0 to 1. */
import type { Shape } from "./measure-shape.ts";

/** A colon ends a line in the middle of a sentence or before a list, a quotation or a letter's text. */
const COLON_DEGREE = 0.5;

export function unfinishedDegree(shape: Shape): number {
  if (shape.tail !== null || (shape.ending !== "none" && shape.ending !== "open")) return 0;
  return /[：:]$/u.test(shape.text) ? COLON_DEGREE : 1;
}
