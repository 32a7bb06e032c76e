/** What the stages need beside their input, loaded once: vocabulary, word segmenter and lexicon. */
import { listTerms } from "../enrich/list-terms.ts";
import type { Context } from "../pipeline.ts";
import { loadLexicon } from "./load-lexicon.ts";
import { loadVocabulary, type VocabularyOptions } from "./load-vocabulary.ts";
import { loadSegmenter } from "./segmenter.ts";

/** Throws as `loadVocabulary` does. */
export function createContext(options: VocabularyOptions = {}): Context {
  const vocabulary = loadVocabulary(options);
  return {
    vocabulary,
    segmenter: loadSegmenter(listTerms(vocabulary.subjects)),
    lexicon: loadLexicon(vocabulary.surnames, vocabulary.people),
  };
}
