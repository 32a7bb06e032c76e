/** A text → the people and organisations it names, with what it defines as their short names. */
import { findNames, type NameFinderParts, type NamesInText } from "./find-names.ts";
import { type DefinedText, readDefinitions } from "./read-definitions.ts";

/** Words and names are those of the text without its definitions. */
export interface NamedText extends DefinedText, NamesInText {
  /** Short name → the name it was defined for. */
  defined: ReadonlyMap<string, string>;
}

export function readNames(original: string, parts: NameFinderParts): NamedText {
  const { text, definitions, originalOf } = readDefinitions(original);
  const { tokens, found } = findNames(text, parts);
  const defined = new Map<string, string>();
  for (const { short, end } of definitions) {
    const name = found.find(
      (mention) => mention.kind === "organisation" && mention.start < end && mention.end >= end,
    );
    if (name) defined.set(short, text.slice(name.start, end));
  }
  return { text, definitions, originalOf, tokens, found, defined };
}
