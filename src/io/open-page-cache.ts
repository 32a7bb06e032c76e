/** The pages that this program, with this vocabulary, has parsed before. */
import { type GenerationOptions, nameGeneration } from "./name-generation.ts";
import { PageCache } from "./page-cache.ts";

/** Where tools keep what they can make again; a fresh `npm ci` clears it. */
const DEFAULT_FOLDER = "node_modules/.cache/banmian";

export function openPageCache(options: GenerationOptions = {}, former: PageCache | null = null): PageCache {
  return new PageCache(process.env.BANMIAN_CACHE || DEFAULT_FOLDER, nameGeneration(options), former);
}
