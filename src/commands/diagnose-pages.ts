/** Paths of pages and folders → all that is wrong or doubtful with them, one by one and together. */
import { DiagnosticsError } from "../diagnostics/diagnostics-error.ts";
import { hasErrors } from "../diagnostics/has-errors.ts";
import { toDiagnostics } from "../diagnostics/to-diagnostics.ts";
import { createContext } from "../io/create-context.ts";
import { type FillOptions, fillCache } from "../io/fill-cache.ts";
import type { PageCache } from "../io/page-cache.ts";
import { readSources } from "../io/read-sources.ts";
import { buildRecords, type Context, indexRecords } from "../pipeline.ts";
import type { Diagnostic, Language } from "../schema/diagnostic.ts";

export interface DiagnoseOptions extends Pick<FillOptions, "workers" | "onProgress" | "signal"> {
  limit: number;
  language: Language;
  /** @default one with the vocabulary of now */
  context?: Context;
  /** Pages parsed before, with the vocabulary of now. @default none, and nothing is kept */
  openCache?: () => PageCache;
}

export async function diagnosePages(
  paths: readonly string[],
  { limit, language, context, openCache, ...rest }: DiagnoseOptions,
): Promise<readonly Diagnostic[]> {
  const { sources, refused } = readSources(paths, { limit, expandFolders: true });
  try {
    const stages = context ?? createContext({ language });
    const memory = openCache?.();
    if (memory) await fillCache(sources, stages, memory, rest);
    if (rest.signal?.aborted) return [];
    const built = buildRecords(sources, stages, { memory });
    const isSound = ![...refused, ...built.files].some(hasErrors);
    // Which addresses are claimed twice shows among all of them only; as in a build, that comes after what pages say.
    if (isSound || built.kept.length > 0) indexRecords(built, stages);
    return toDiagnostics([...refused, ...built.files], language);
  } catch (error) {
    // Without a vocabulary no page can be read: what is wrong with it is all there is to list.
    if (error instanceof DiagnosticsError) return error.diagnostics;
    throw error;
  }
}
