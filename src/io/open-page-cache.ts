/** The pages that this program, with this vocabulary, has parsed before. */
import { digestProgram, digestVocabulary } from "./digest-program.ts";
import { PageCache } from "./page-cache.ts";

/** Where tools keep what they can make again; a fresh `npm ci` clears it. */
const DEFAULT_FOLDER = "node_modules/.cache/banmian";

export interface CacheOptions {
  /** @default that of the program now */
  program?: string;
  /** @default that of the vocabulary now */
  vocabulary?: string;
}

export function openPageCache({
  program = digestProgram(),
  vocabulary = digestVocabulary(process.env.BANMIAN_VOCABULARY || undefined),
}: CacheOptions = {}): PageCache {
  return new PageCache(process.env.BANMIAN_CACHE || DEFAULT_FOLDER, `${program}-${vocabulary}`);
}
