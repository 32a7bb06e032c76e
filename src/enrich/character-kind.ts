/** A character → what kind it is: Han (or any other that makes words), a mark, a figure, a foreign letter. */
export const HAN = 0;
export const MARK = 1;
export const DIGIT = 2;
export const ALPHABET = 3;

const PUNCTUATION = /[\s\p{P}\p{S}]/u;
const FIGURE = /[\d０-９.%％]/u;
const LETTER = /[A-Za-zＡ-Ｚａ-ｚ]/u;

/** Kinds of characters met so far: the patterns are slow, and a text has few different characters. */
const kinds = new Map<string, number>();

export function kindOf(character: string): number {
  const known = kinds.get(character);
  if (known !== undefined) return known;
  const kind = FIGURE.test(character)
    ? DIGIT
    : LETTER.test(character)
      ? ALPHABET
      : PUNCTUATION.test(character)
        ? MARK
        : HAN;
  kinds.set(character, kind);
  return kind;
}
