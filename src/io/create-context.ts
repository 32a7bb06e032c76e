/** What the stages need beside their input, loaded once: vocabulary, word segmenter and lexicon. */
import type { Context } from "../pipeline.ts";
import { loadLexicon } from "./load-lexicon.ts";
import { loadVocabulary } from "./load-vocabulary.ts";
import { loadSegmenter } from "./segmenter.ts";

export function createContext(): Context {
  const vocabulary = loadVocabulary();
  return {
    vocabulary,
    segmenter: loadSegmenter(),
    lexicon: loadLexicon(vocabulary.surnames, vocabulary.people),
  };
}
