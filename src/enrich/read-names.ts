/** The words of a text → the people and organisations it names, with what it defines as their short names. */
import { type FoundName, findNames, type NameFinderParts } from "./find-names.ts";
import type { WordedText } from "./read-words.ts";

export interface NamesRead {
  found: readonly FoundName[];
  /** Short name → the name it was defined for. */
  defined: ReadonlyMap<string, string>;
}

export function readNames({ text, tokens, definitions }: WordedText, parts: NameFinderParts): NamesRead {
  const found = findNames(text, tokens, parts);
  const defined = new Map<string, string>();
  for (const { short, end } of definitions) {
    const name = found.find(
      (mention) => mention.kind === "organisation" && mention.start < end && mention.end >= end,
    );
    if (name) defined.set(short, text.slice(name.start, end));
  }
  return { found, defined };
}
