/**
 * Articles of a site, what `--workers` says, and whether pages of the last site are taken → how many processes make it,
 * this one among them.
 */
import { availableParallelism, freemem } from "node:os";

/** To take all pages in takes a process about as long as to render the pages of so many articles. */
const ARTICLES_FOR_RENDERER = 1500;
/** Of memory, for the pages of a portion and what Eleventy knows of them, and for each article of the archive. */
const BYTES_FOR_PORTION = 800_000_000;
const BYTES_PER_ARTICLE = 20_000;

export function chooseRenderers(articles: number, workers: number | undefined, isRest: boolean): number {
  // Another one could make but the search index and the dumps, and would take all pages in for that: half as much again.
  if (isRest) return 1;
  if (workers !== undefined) return workers;
  const most = Math.min(availableParallelism(), Math.floor(articles / ARTICLES_FOR_RENDERER));
  const beside = Math.floor(freemem() / (BYTES_FOR_PORTION + articles * BYTES_PER_ARTICLE));
  return Math.max(1, Math.min(most, 1 + beside));
}
