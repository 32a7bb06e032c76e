/** Sources and what is known of their pages in, the archive and all that is wrong with it out. */
import type { VFile } from "vfile";
import { hasErrors } from "../diagnostics/has-errors.ts";
import type { Archive } from "../index/archive.ts";
import { buildRecords, type Context, indexRecords, listDoubted, type PageMemory } from "../pipeline.ts";
import type { PageSource } from "../read/read-page.ts";

export interface Stock {
  /** Null where there is an error. */
  archive: Archive | null;
  /** Everything that carries messages. */
  files: readonly VFile[];
  /** Pages that have something to settle, or settled. */
  doubted: readonly PageSource[];
  pages: number;
  articles: number;
}

export interface StockInput {
  sources: readonly PageSource[];
  /** Files that have nothing to parse, with the reason. */
  refused: readonly VFile[];
  context: Context;
  memory: PageMemory;
}

export function takeStock({ sources, refused, context, memory }: StockInput): Stock {
  const built = buildRecords(sources, context, { memory });
  const files = [...refused, ...built.files];
  const archive = files.some(hasErrors) ? null : indexRecords(built, context);
  return {
    // Indexing may have found more of them.
    archive: files.some(hasErrors) ? null : archive,
    files,
    doubted: listDoubted(sources, built),
    pages: built.records.length,
    articles: built.records.reduce((sum, { articles }) => sum + articles.length, 0),
  };
}
