/** Pages of an archive, and what `--workers` says → how many processes make its site where all is made, this one among them. */
import { availableParallelism, freemem } from "node:os";

/** To start, and take all pages in, pays for a process that renders what comes of so many. */
const PAGES_FOR_RENDERER = 220;
/** Of memory, for what is rendered at a time and what Eleventy knows of it, and for each page of the archive. */
const BYTES_FOR_PORTION = 800_000_000;
const BYTES_PER_PAGE = 140_000;

export function chooseRenderers(pages: number, workers: number | undefined): number {
  if (workers !== undefined) return workers;
  const most = Math.min(availableParallelism(), Math.floor(pages / PAGES_FOR_RENDERER));
  const fitting = Math.floor(freemem() / (BYTES_FOR_PORTION + pages * BYTES_PER_PAGE));
  return Math.max(1, Math.min(most, fitting));
}
