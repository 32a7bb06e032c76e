/** What the stages need beside their input, loaded once: the vocabulary and the word segmenter. */
import type { Context } from "../pipeline.ts";
import { loadVocabulary } from "./load-vocabulary.ts";
import { loadSegmenter } from "./segmenter.ts";

export function createContext(): Context {
  return { vocabulary: loadVocabulary(), segmenter: loadSegmenter() };
}
