/** Sources in, those of them that are known, and a memory that has pages that are not parsed yet as they were before. */
import type { PageCache } from "../io/page-cache.ts";
import type { PageMemory } from "../pipeline.ts";
import type { PageSource } from "../read/read-page.ts";

export function recallFormer(
  sources: readonly PageSource[],
  cache: PageCache,
): { sources: PageSource[]; memory: PageMemory } {
  const recall = (source: PageSource) => cache.recall(source) ?? cache.recallFormer(source);
  return {
    sources: sources.filter((source) => recall(source) !== null),
    memory: { recall, keep: (source, page) => cache.keep(source, page) },
  };
}
