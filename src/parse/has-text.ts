/** A line → whether it holds a letter or a figure; one that holds none is an ornament. No ornament is longer than a title. */
const TEXT = /[\p{L}\p{N}]/u;
/** No title line is longer than this; beyond it a line is text and is not looked at as a whole. */
export const MAX_TITLE = 80;

export function hasText(line: string): boolean {
  return TEXT.test(line.slice(0, MAX_TITLE));
}
