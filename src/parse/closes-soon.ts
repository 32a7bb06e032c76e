/** A line of a page → whether photo news is signed a few lines below it, before any other article opens. */
import type { Shape } from "./measure-shape.ts";

/** Photo news is signed at its end: how many lines below its headline that may be. */
const PHOTO_NEWS_LINES = 4;

export function closesSoon(shapes: readonly Shape[], soft: readonly number[], at: number): boolean {
  for (let ahead = at + 2; ahead <= at + PHOTO_NEWS_LINES; ahead += 1) {
    const shape = shapes[soft[ahead] ?? -1];
    if (!shape || shape.byline) return false;
    if (shape.closing?.photoNews) return true;
  }
  return false;
}
