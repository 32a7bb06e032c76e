/** The UTF-16 code of a character → what kind it is: Han (or any other that makes words), a mark, a figure, a foreign letter. */
export const HAN = 0;
export const MARK = 1;
export const DIGIT = 2;
export const ALPHABET = 3;

const PUNCTUATION = /[\s\p{P}\p{S}]/u;
const FIGURE = /[\d０-９.%％]/u;
const LETTER = /[A-Za-zＡ-Ｚａ-ｚ]/u;

const CODES = 0x10000;
const UNKNOWN = 0xff;
/** Kinds of characters met so far: the patterns are slow, and a text has few different characters. */
const kinds = new Uint8Array(CODES).fill(UNKNOWN);

export function kindOf(code: number): number {
  const known = kinds[code];
  if (known !== undefined && known !== UNKNOWN) return known;
  const character = String.fromCharCode(code);
  const kind = FIGURE.test(character)
    ? DIGIT
    : LETTER.test(character)
      ? ALPHABET
      : PUNCTUATION.test(character)
        ? MARK
        : HAN;
  kinds[code] = kind;
  return kind;
}
