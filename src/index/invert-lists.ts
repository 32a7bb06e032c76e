/**
 * `lists of articles → (article → the numbers of those lists that have it, ascending)`. Held in flat arrays, since an
 * archive has dozens for each article.
 */
import type { ArticleEntry } from "./archive.ts";

const NONE = new Uint32Array();

export function invertLists(
  lists: readonly (readonly ArticleEntry[])[],
): (article: ArticleEntry) => Uint32Array {
  const rows = new Map<ArticleEntry, number>();
  const counts: number[] = [];
  for (const list of lists) {
    for (const article of list) {
      const row = rows.get(article) ?? rows.size;
      rows.set(article, row);
      counts[row] = (counts[row] ?? 0) + 1;
    }
  }
  /** Where the numbers of each row begin, and where those of the last end. */
  const firsts = new Uint32Array(counts.length + 1);
  for (const [row, count] of counts.entries()) firsts[row + 1] = (firsts[row] ?? 0) + count;
  const numbers = new Uint32Array(firsts.at(-1) ?? 0);
  const next = firsts.slice();
  for (const [number, list] of lists.entries()) {
    for (const article of list) {
      const row = rows.get(article) ?? 0;
      const place = next[row] ?? 0;
      numbers[place] = number;
      next[row] = place + 1;
    }
  }
  return (article) => {
    const row = rows.get(article);
    return row === undefined ? NONE : numbers.subarray(firsts[row], firsts[row + 1]);
  };
}
