/** `others → (entry → those of the others that its articles have too)`, the commonest first. */
import type { ArticleEntry, NameEntry } from "./archive.ts";
import type { Count } from "./count.ts";
import { tally } from "./tally.ts";

export type CountShared = (entry: NameEntry) => Count<NameEntry>[];

/** `others` are in pinyin order, which decides among equals; `most` is as many of them as an article may have to count. */
export function countShared(
  others: readonly NameEntry[],
  most: number = Number.POSITIVE_INFINITY,
): CountShared {
  const byArticle = new Map<ArticleEntry, number[]>();
  for (const [index, other] of others.entries()) {
    for (const article of other.own) {
      const indexes = byArticle.get(article);
      if (indexes) indexes.push(index);
      else byArticle.set(article, [index]);
    }
  }
  return (entry) => {
    const indexes = entry.articles.flatMap((article) => {
      const had = byArticle.get(article) ?? [];
      return had.length > most ? [] : had;
    });
    const found = indexes.sort((a, b) => a - b).flatMap((index) => others[index] ?? []);
    return tally(found.filter((other) => other !== entry));
  };
}
