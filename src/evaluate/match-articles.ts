/** Articles of a record and of the truth → for each of the truth the record most like it, each record used once. */
import type { GoldArticle } from "../schema/gold.ts";
import type { ArticleRecord } from "../schema/record.ts";
import { foldText } from "./fold-text.ts";

/** Texts are the same article where they share this part of their character pairs. */
const SAME_ARTICLE = 0.3;

export function matchArticles(
  records: readonly ArticleRecord[],
  gold: readonly GoldArticle[],
): (ArticleRecord | undefined)[] {
  const free = new Set(records);
  return gold.map((want) => {
    let best: ArticleRecord | undefined;
    let bestScore = SAME_ARTICLE;
    for (const record of free) {
      const score = overlap(foldText(want.body.join("")), foldText(record.body.join("")));
      if (score > bestScore) [best, bestScore] = [record, score];
    }
    if (best) free.delete(best);
    return best;
  });
}

function overlap(a: string, b: string): number {
  const [x, y] = [pairsOf(a), pairsOf(b)];
  let shared = 0;
  for (const pair of x) if (y.has(pair)) shared += 1;
  return shared / Math.max(1, x.size + y.size - shared);
}

const pairsOf = (text: string) =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
