/** A string → whether it is spelled like a name: it begins with a surname, is written as a transliteration, or holds a point. */
import type { Lexicon } from "../schema/lexicon.ts";

export type NameSpelling = (text: string) => boolean;

/** On average the characters of a foreign name are at least so typical of transliteration. */
const FOREIGN_MEAN = -6.8;
const UNSEEN = -10;
/** A word that begins with a rarer surname than this needs its neighbours to be taken for a name. */
const COMMON_SURNAME = -8;
const POINT = /[·•・．]/u;
const ELEMENT_LENGTHS = [2, 3, 4];

export function compileNameSpelling({ names }: Pick<Lexicon, "names">): NameSpelling {
  const { surname, japanese, elements, foreign } = names;
  return (text) => {
    // The cheapest and most telling first.
    if (
      (surname.get(text.charAt(0)) ?? Number.NEGATIVE_INFINITY) > COMMON_SURNAME ||
      POINT.test(text) ||
      surname.has(text.slice(0, 2)) ||
      japanese.has(text.slice(0, 2)) ||
      ELEMENT_LENGTHS.some((length) => elements.has(text.slice(0, length)))
    )
      return true;
    let sum = 0;
    for (const character of text) sum += foreign.get(character) ?? UNSEEN;
    return sum / text.length > FOREIGN_MEAN;
  };
}
