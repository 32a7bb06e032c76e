/**
 * `lists of articles → (article → the numbers of those lists that have it, ascending)`. Held in flat arrays, since an
 * archive has dozens for each article.
 */
import type { ArticleEntry } from "./archive.ts";

const NONE = new Uint32Array();

export function invertLists(
  lists: readonly (readonly ArticleEntry[])[],
): (article: ArticleEntry) => Uint32Array {
  let size = 0;
  for (const list of lists) for (const { number } of list) size = Math.max(size, number + 1);
  /** Where the numbers of each article begin, and where those of the last end. */
  const firsts = new Uint32Array(size + 1);
  for (const list of lists) for (const { number } of list) firsts[number + 1] = (firsts[number + 1] ?? 0) + 1;
  for (let row = 0; row < size; row += 1) firsts[row + 1] = (firsts[row] ?? 0) + (firsts[row + 1] ?? 0);
  const numbers = new Uint32Array(firsts.at(-1) ?? 0);
  const next = firsts.slice();
  for (const [number, list] of lists.entries()) {
    for (const { number: row } of list) {
      const place = next[row] ?? 0;
      numbers[place] = number;
      next[row] = place + 1;
    }
  }
  return ({ number: row }) => (row < size ? numbers.subarray(firsts[row], firsts[row + 1]) : NONE);
}
