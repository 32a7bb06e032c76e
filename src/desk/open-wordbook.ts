/** The digest of the program in, what the vocabulary as it now is makes of pages out. What did not change is kept. */
import { createContext } from "../io/create-context.ts";
import { digestVocabulary } from "../io/digest-program.ts";
import { openPageCache } from "../io/open-page-cache.ts";
import type { PageCache } from "../io/page-cache.ts";
import type { Context } from "../pipeline.ts";
import type { Language } from "../schema/diagnostic.ts";

export interface Wordbook {
  program: string;
  vocabulary: string;
  context: Context;
  /** Knows pages as another program, or another vocabulary, made them too. */
  cache: PageCache;
}

/** Whoever uses it holds it: what nobody needs any more goes, though this module may stay. */
let latest: WeakRef<Wordbook> | null = null;

/** Throws as `createContext` does. */
export function openWordbook(program: string, language: Language): Wordbook {
  const vocabulary = digestVocabulary(process.env.BANMIAN_VOCABULARY || undefined);
  const known = latest?.deref();
  if (known?.program === program && known.vocabulary === vocabulary) return known;
  const opened = {
    program,
    vocabulary,
    context: known?.vocabulary === vocabulary ? known.context : createContext({ language }),
    cache: openPageCache({ program, vocabulary }, known?.cache),
  };
  latest = new WeakRef(opened);
  return opened;
}
