/** What the stages need beside their input, loaded once: vocabulary, word segmenter and lexicon. */
import { listTerms } from "../enrich/list-terms.ts";
import { Lazy } from "../index/lazy.ts";
import type { Context } from "../pipeline.ts";
import { loadLexicon } from "./load-lexicon.ts";
import { loadVocabulary, type VocabularyOptions } from "./load-vocabulary.ts";
import { loadSegmenter } from "./segmenter.ts";

/** Throws as `loadVocabulary` does. The lexicon is loaded when it is first asked for: pages that were parsed before need none. */
export function createContext(options: VocabularyOptions = {}): Context {
  const vocabulary = loadVocabulary(options);
  const lexicon = new Lazy(() => loadLexicon(vocabulary.surnames, vocabulary.people));
  return {
    vocabulary,
    segmenter: loadSegmenter(listTerms(vocabulary.subjects)),
    get lexicon() {
      return lexicon.value;
    },
  };
}
