/**
 * The lines of a page → those that are captions by their place: a short line between the blank that a photo left and the
 * credit of the photo, below a finished sentence. An unfinished one would go on in it.
 */
import type { PrintedLine } from "./collect-lines.ts";
import type { Shape } from "./measure-shape.ts";
import { isPhotoGap, type PageHabits } from "./read-habits.ts";

/** A caption of one sentence; photo news, which is a text, is longer. */
const MAX_CAPTION = 40;

export function findCaptions(
  lines: readonly PrintedLine[],
  shapes: readonly Shape[],
  habits: PageHabits,
): number[] {
  return [...lines.keys()].filter((index) => {
    const [line, shape, above] = [lines[index], shapes[index], shapes[index - 1]];
    return (
      line !== undefined &&
      shape?.fixed === null &&
      above?.fixed === null &&
      line.depth === 0 &&
      shape.length <= MAX_CAPTION &&
      shape.byline === null &&
      shape.closing === null &&
      above.ending === "sentence" &&
      shapes[index + 1]?.fixed === "credit" &&
      isPhotoGap(line, habits)
    );
  });
}
