/** Articles of a site, and what `--workers` says → how many processes render its pages, this one among them. */
import { availableParallelism, freemem } from "node:os";

/** To take all pages in takes a process about as long as to render the pages of so many articles. */
const ARTICLES_FOR_RENDERER = 1500;
/** Of memory: 10,000 articles were seen to take up to 3 GB. */
const BYTES_PER_ARTICLE = 300_000;

export function chooseRenderers(articles: number, workers: number | undefined): number {
  if (workers !== undefined) return workers;
  const most = Math.min(availableParallelism(), Math.floor(articles / ARTICLES_FOR_RENDERER));
  const beside = Math.floor(freemem() / Math.max(1, articles * BYTES_PER_ARTICLE));
  return Math.max(1, Math.min(most, 1 + beside));
}
