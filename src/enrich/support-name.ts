/**
 * A string that is spelled like a name → whether what stands beside it bears that out. Two characters are as often a
 * word that the lexicon lacks (普惠, 科普); three are believed unless something speaks against it.
 */
import type { Lexicon } from "../schema/lexicon.ts";
import type { PeopleWords } from "../schema/vocabulary.ts";
import type { Token } from "./make-trellis.ts";
import { matchTags } from "./match-tags.ts";
import type { NameSpelling } from "./spell-name.ts";

export type NameSupport = (tokens: readonly Token[], index: number) => boolean;

/** Longer strings are spelled like a name by chance too seldom to ask for more. */
const ASKED = 2;
const NAMED_AFTER_REACH = 6;
/** log-probabilities that a surname and a given name of one character in common use have at least. */
const USUAL_SURNAME = -6.6;
const USUAL_GIVEN = -7.6;
const UNSEEN = -20;
const LISTING = "、";
const PLACE_TAG = "ns";
const opensSubject = matchTags(/^(?:w|p|c|v|u)/u);
const opensPhrase = matchTags(/^(?:w|p|c|v|u|t)/u);
/** Nouns, numbers, endings. */
const isContinuingTag = matchTags(/^(?:n|s|f|k|m|q)/u);
const isPredicateTag = matchTags(/^(?:v|p|d|r|t)/u);
const isNounTag = matchTags(/^n/u);
const isThingTag = matchTags(/^(?:n|nz|s|f)$/u);
const isCountTag = matchTags(/^[mq]$/u);
/** Between a name and what bears it. */
const isBetweenTag = matchTags(/^(?:n|v|b|a|j|x)/u);

export interface NameSupportParts {
  people: PeopleWords;
  lexicon: Lexicon;
  isSpelled: NameSpelling;
  /** Names of places, in all their forms. */
  places: ReadonlySet<string>;
}

export function compileNameSupport({
  people,
  lexicon,
  isSpelled: isSpelledLikeName,
  places,
}: NameSupportParts): NameSupport {
  const before = new Set(people.titlesBefore);
  const after = new Set([...people.titlesAfter, ...people.speechVerbs]);
  const callings = new Set(people.titleEnds);
  const notNames = new Set(people.notNames);
  const weak = new Set(people.weakTitles);
  const kinship = new Set(people.kinship);
  const conjunctions = new Set(people.conjunctions);
  const isNamedAfter = compileBearing(people);
  const placeHeads = new Set(people.placeHeads);
  const { surname, only } = lexicon.names;
  /** 赴张掖、金昌、武威等地: a place that is spelled like a name, in a row of places. */
  const isAmongPlaces = (tokens: readonly Token[], index: number) => {
    if (!places.has(tokens[index]?.text ?? "")) return false;
    for (const step of [-1, 1])
      for (let at = index + step; tokens[at]?.text === LISTING; at += 2 * step) {
        const other = tokens[at + step];
        if (other?.tag === PLACE_TAG) return true;
        if (!places.has(other?.text ?? "")) break;
      }
    return false;
  };
  const isTypicalTwo = (text: string) =>
    text.length === ASKED &&
    (surname.get(text.slice(0, 1)) ?? UNSEEN) > USUAL_SURNAME &&
    (only.get(text.slice(1)) ?? UNSEEN) > USUAL_GIVEN;
  return (tokens, index) => {
    const token = tokens[index];
    if (!token) return false;
    if (
      notNames.has(token.text) ||
      kinship.has(token.text.slice(1)) ||
      people.anonymous.some((end) => token.text.endsWith(end))
    )
      return false;
    const [previous, next] = [tokens[index - 1], tokens[index + 1]];
    if (next && placeHeads.has(next.text)) return false;
    // 江理粱|9|号: a breed, a model.
    if (next && FIGURES.test(next.text) && tokens[index + 2]?.text === NUMBER) return false;
    if (isAmongPlaces(tokens, index)) return false;
    const isSpelled = isSpelledLikeName(token.text);
    if (isQuoted(previous, next)) return false;
    const listed = lexicon.words.get(token.text);
    const isThing =
      listed !== undefined && (isCounted(previous) || (isNoun(next) && !after.has(next?.text ?? "")));
    if (isSpelled && !isThing && (token.text.length > ASKED || listed?.tag === "nr")) return true;
    const mayStand = listed === undefined ? isAlone : isClause;
    if (isSpelled && isTypicalTwo(token.text) && mayStand(previous, next)) return true;
    const isAfterTitle =
      previous !== undefined &&
      (isSpelled || !weak.has(previous.text)) &&
      (before.has(previous.text) ||
        (isSpelled &&
          isNounTag(previous.tag) &&
          previous.text.length > 1 &&
          callings.has(previous.text.at(-1) ?? "")));
    const joins = (token: Token | undefined) =>
      token !== undefined && (token.text === LISTING || (isSpelled && conjunctions.has(token.text)));
    const isListed = joins(previous) && tokens[index - 2]?.tag === "person";
    return (
      isAfterTitle ||
      isListed ||
      isNamedAfter(tokens, index) ||
      (next !== undefined && after.has(next.text)) ||
      (joins(next) && tokens[index + 2]?.tag === "person")
    );
  };
}

/** True where a workshop or a team a few nouns further on bears the name: `姜峰国家级技能大师工作室`. */
export function compileBearing(people: PeopleWords): NameSupport {
  const namedAfter = new Set(people.namedAfter);
  return (tokens, index) => {
    for (let at = index + 1; at <= index + NAMED_AFTER_REACH; at += 1) {
      const token = tokens[at];
      if (!token || !isBetweenTag(token.tag)) return false;
      if (namedAfter.has(token.text)) return true;
    }
    return false;
  };
}

/** Two characters, begun by a mark or a verb and followed by a verb, are the subject or object of a clause. */
function isClause(previous: Token | undefined, next: Token | undefined): boolean {
  return (
    (previous === undefined || opensSubject(previous.tag)) && next !== undefined && isPredicateTag(next.tag)
  );
}

/** The same without the verb, which what no word of the list is needs not: 张明，男；林峰的母亲. Before a noun or an ending it is part of a longer word. */
function isAlone(previous: Token | undefined, next: Token | undefined): boolean {
  return (
    (previous === undefined || opensPhrase(previous.tag)) &&
    (next === undefined || !isContinuingTag(next.tag))
  );
}

/** The word list files things under names too: 一把|修枝剪, 赫哲族|聚居区, 白龙江|两岸. */
function isCounted(previous: Token | undefined): boolean {
  return isCountTag(previous?.tag ?? "");
}

function isNoun(next: Token | undefined): boolean {
  return isThingTag(next?.tag ?? "");
}

const FIGURES = /^\d+$/u;
const NUMBER = "号";

/** A word in quotation marks of its own is a term or a title, and a name only by chance. */
function isQuoted(previous: Token | undefined, next: Token | undefined): boolean {
  return (previous?.text === "“" && next?.text === "”") || (previous?.text === "《" && next?.text === "》");
}
