/**
 * `flat lists of numbers → (number → which of the lists have it, ascending)`. Held in flat arrays, since an archive has
 * dozens for each article.
 */
import type { FlatLists } from "./flatten-lists.ts";

const NONE = new Uint32Array();

export function invertFlat({ numbers, ends }: FlatLists): (number: number) => Uint32Array {
  let size = 0;
  for (const number of numbers) size = Math.max(size, number + 1);
  /** Where the lists of each number begin, and where those of the last end. */
  const firsts = new Uint32Array(size + 1);
  for (const number of numbers) firsts[number + 1] = (firsts[number + 1] ?? 0) + 1;
  for (let row = 0; row < size; row += 1) firsts[row + 1] = (firsts[row] ?? 0) + (firsts[row + 1] ?? 0);
  const lists = new Uint32Array(numbers.length);
  const next = firsts.slice();
  let at = 0;
  for (const [list, end] of ends.entries()) {
    for (; at < end; at += 1) {
      const number = numbers[at] ?? 0;
      const place = next[number] ?? 0;
      lists[place] = list;
      next[number] = place + 1;
    }
  }
  return (number) => (number < size ? lists.subarray(firsts[number], firsts[number + 1]) : NONE);
}
