/** The folder of kept pages in, those of its files out that are neither pages nor what is made of them and kept. */
import { basename } from "node:path";
import { isKeptPage } from "./is-kept-page.ts";
import { listKept } from "./list-kept.ts";

const MADE_OF_PAGES: ReadonlySet<string> = new Set([
  "additions-recent.bin",
  "additions-settled.bin",
  "digests.bin",
  "dumps.bin",
  "names.bin",
  "settled.bin",
]);

export function listStrange(cache: string): string[] {
  return listKept(cache).filter((path) => !isKeptPage(path) && !MADE_OF_PAGES.has(basename(path)));
}
