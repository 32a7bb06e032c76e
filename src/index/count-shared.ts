/** `others → (entry → those of the others that its articles have too)`, the commonest first. */
import type { NameEntry } from "./archive.ts";
import { Count } from "./count.ts";
import { invertLists } from "./invert-lists.ts";

export type CountShared = (entry: NameEntry) => Count<NameEntry>[];

/** `others` are in pinyin order, which decides among equals; `most` is as many of them as an article may have to count. */
export function countShared(
  others: readonly NameEntry[],
  most: number = Number.POSITIVE_INFINITY,
): CountShared {
  const othersOf = invertLists(others.map(({ own }) => own));
  // One array for all entries, empty again after each: of most others an entry has none.
  const counts = new Uint32Array(others.length);
  const countOf = (index: number) => counts[index] ?? 0;
  return (entry) => {
    const found: number[] = [];
    for (const article of entry.articles) {
      const had = othersOf(article);
      if (had.length > most) continue;
      for (const index of had) {
        if (countOf(index) === 0) found.push(index);
        counts[index] = countOf(index) + 1;
      }
    }
    const shared: Count<NameEntry>[] = [];
    for (const index of found.sort((a, b) => countOf(b) - countOf(a) || a - b)) {
      const other = others[index];
      if (other && other !== entry) shared.push(new Count(other, countOf(index)));
      counts[index] = 0;
    }
    return shared;
  };
}
