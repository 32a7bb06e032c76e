/** A text → its words, and personal names among them, without its definitions of short names. */
import type { NameJoiner } from "./join-names.ts";
import type { Token } from "./make-trellis.ts";
import { type DefinedText, readDefinitions } from "./read-definitions.ts";
import type { TextSegmenter } from "./segment-text.ts";

export interface WordReaderParts {
  segment: TextSegmenter;
  joinNames: NameJoiner;
}

/** Words are those of the text without its definitions. */
export interface WordedText extends DefinedText {
  tokens: readonly Token[];
}

export function readWords(original: string, { segment, joinNames }: WordReaderParts): WordedText {
  const { text, definitions, originalOf } = readDefinitions(original);
  return { text, definitions, originalOf, tokens: joinNames(segment(text)) };
}
