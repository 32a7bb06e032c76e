/** What pages are parsed with, and where those that were parsed are kept: opened once, however often pages are taken in. */
import { Lazy } from "../index/lazy.ts";
import type { Context } from "../pipeline.ts";
import type { Language } from "../schema/diagnostic.ts";
import { createContext } from "./create-context.ts";
import { openPageCache } from "./open-page-cache.ts";
import type { PageCache } from "./page-cache.ts";

export interface Workshop {
  context: Context;
  memory: PageCache;
}

/** When it is first asked for; that throws as `createContext` does. */
export function openWorkshop(language: Language): Lazy<Workshop> {
  return new Lazy(() => ({ context: createContext({ language }), memory: openPageCache() }));
}
