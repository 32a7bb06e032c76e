import type { Lexicon } from "../schema/lexicon.ts";
import type { Segmenter } from "../schema/segmenter.ts";
import type { Vocabulary } from "../schema/vocabulary.ts";

/** What the stages need beside their input. */
export interface Context {
  vocabulary: Vocabulary;
  segmenter: Segmenter;
  lexicon: Lexicon;
}
