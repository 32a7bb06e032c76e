/**
 * `articles, newest first → those that are recent, and those that are settled`: the two segments of a search index. An
 * article more is a recent one, so the settled ones and all files of theirs stay for a while: whoever builds, copies or
 * reads them again need not.
 */

/** An index of fewer is made in a second. */
const FEWEST = 4096;
/**
 * The recent ones are at most this part of all, a hundred of ten thousand. Were they more, the settled ones would change
 * less often, and each reader load more beside them: a sixteenth in files of eight was 23 KB for a query of 60.
 */
const PART = 1 / 64;

/** Half as many are recent in any case: the pages of a day don't come in the order in which they stand. */
function countSettled(articles: number): number {
  if (articles < FEWEST) return 0;
  const step = 2 ** Math.floor(Math.log2((articles * PART) / 2));
  return articles - (articles % step) - step;
}

export interface DividedArticles<Article> {
  recent: readonly Article[];
  /** None where all are recent. */
  settled: readonly Article[];
}

/** @default count as many as there are by the number of all */
export function divideArticles<Article>(
  articles: readonly Article[],
  settled: number = countSettled(articles.length),
): DividedArticles<Article> {
  const recent = Math.max(0, articles.length - settled);
  return { recent: articles.slice(0, recent), settled: articles.slice(recent) };
}
