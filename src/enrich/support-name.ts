/**
 * A string that is spelled like a name → whether what stands beside it bears that out. Two characters are as often a
 * word that the lexicon lacks (普惠, 科普); three are believed unless something speaks against it.
 */
import type { Lexicon, NameModel } from "../schema/lexicon.ts";
import type { PeopleWords } from "../schema/vocabulary.ts";
import type { Token } from "./make-trellis.ts";

export type NameSupport = (tokens: readonly Token[], index: number) => boolean;

/** Longer strings are spelled like a name by chance too seldom to ask for more. */
const ASKED = 2;
const NAMED_AFTER_REACH = 6;

export function compileNameSupport(people: PeopleWords, lexicon: Lexicon): NameSupport {
  const before = new Set(people.titlesBefore);
  const after = new Set([...people.titlesAfter, ...people.speechVerbs]);
  const callings = new Set(people.titleEnds);
  const notNames = new Set(people.notNames);
  const weak = new Set(people.weakTitles);
  const kinship = new Set(people.kinship);
  const isNamedAfter = compileBearing(people);
  return (tokens, index) => {
    const token = tokens[index];
    if (!token) return false;
    if (
      notNames.has(token.text) ||
      kinship.has(token.text.slice(1)) ||
      people.anonymous.some((end) => token.text.endsWith(end))
    )
      return false;
    const isSpelled = isSpelledLikeName(token.text, lexicon);
    if (isSpelled && (token.text.length > ASKED || lexicon.words.get(token.text)?.tag === "nr")) return true;
    const [previous, next] = [tokens[index - 1], tokens[index + 1]];
    const isAfterTitle =
      previous !== undefined &&
      (isSpelled || !weak.has(previous.text)) &&
      (before.has(previous.text) ||
        (isSpelled &&
          /^n/u.test(previous.tag) &&
          previous.text.length > 1 &&
          callings.has(previous.text.at(-1) ?? "")));
    const isListed = previous?.text === "、" && tokens[index - 2]?.tag === "person";
    return (
      isAfterTitle ||
      isListed ||
      isNamedAfter(tokens, index) ||
      (next !== undefined && after.has(next.text)) ||
      (next?.text === "、" && tokens[index + 2]?.tag === "person")
    );
  };
}

/** True where a workshop or a team a few nouns further on bears the name: `姜峰国家级技能大师工作室`. */
export function compileBearing(people: PeopleWords): NameSupport {
  const namedAfter = new Set(people.namedAfter);
  return (tokens, index) => {
    for (let at = index + 1; at <= index + NAMED_AFTER_REACH; at += 1) {
      const token = tokens[at];
      if (!token || !/^(?:n|v|b|a|j|x)/u.test(token.tag)) return false;
      if (namedAfter.has(token.text)) return true;
    }
    return false;
  };
}

/** On average the characters of a foreign name are at least so typical of transliteration. */
const FOREIGN_MEAN = -6.8;
const UNSEEN = -10;

/** It begins with a surname, or its characters are those of transliteration. */
function isSpelledLikeName(text: string, { names }: Lexicon): boolean {
  if (
    /[·•・．]/u.test(text) ||
    isCommonSurname(text.slice(0, 1), names) ||
    names.surname.has(text.slice(0, 2)) ||
    names.japanese.has(text.slice(0, 2))
  )
    return true;
  const sum = [...text].reduce((total, character) => total + (names.foreign.get(character) ?? UNSEEN), 0);
  return sum / text.length > FOREIGN_MEAN;
}

/** A word that begins with a rarer surname than this needs its neighbours to be taken for a name. */
const COMMON_SURNAME = -8;

function isCommonSurname(character: string, { surname }: NameModel): boolean {
  return (surname.get(character) ?? Number.NEGATIVE_INFINITY) > COMMON_SURNAME;
}
