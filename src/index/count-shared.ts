/** `others → (entry → those of the others that its articles have too)`, the commonest first. */
import type { NameEntry } from "./archive.ts";
import type { Count } from "./count.ts";
import { invertLists } from "./invert-lists.ts";
import { tally } from "./tally.ts";

export type CountShared = (entry: NameEntry) => Count<NameEntry>[];

/** `others` are in pinyin order, which decides among equals; `most` is as many of them as an article may have to count. */
export function countShared(
  others: readonly NameEntry[],
  most: number = Number.POSITIVE_INFINITY,
): CountShared {
  const othersOf = invertLists(others.map(({ own }) => own));
  return (entry) => {
    const indexes = entry.articles.flatMap((article) => {
      const had = othersOf(article);
      return had.length > most ? [] : [...had];
    });
    const found = indexes.sort((a, b) => a - b).flatMap((index) => others[index] ?? []);
    return tally(found.filter((other) => other !== entry));
  };
}
