/** True where a line on its own could be a title: short, not a sentence, no byline. */
import type { Shape } from "./measure-shape.ts";

/** No title is longer, in characters. */
export const LONG_TITLE = 60;
/** A headline with its kickers and subheads has no more lines: how far ahead the text below it is looked for. */
export const MAX_TITLE_LINES = 6;

export function looksLikeTitle(shape: Shape): boolean {
  return (
    shape.length <= LONG_TITLE &&
    shape.ending !== "sentence" &&
    shape.ending !== "open" &&
    shape.byline === null &&
    shape.closing === null
  );
}
