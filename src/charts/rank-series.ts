/** `(series, articles that count) → those with any of these articles`, the ones with the most first. */
import type { ArticleEntry } from "../index/archive.ts";
import type { Series } from "./series.ts";

export function rankSeries(series: readonly Series[], counted: ReadonlySet<ArticleEntry>): Series[] {
  return series
    .map((one) => ({ one, count: one.articles.filter((article) => counted.has(article)).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ one }) => one);
}
