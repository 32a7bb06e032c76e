/**
 * A word of the list → whether it names a person here (秘书长安南呼吁, 劳尔、菲戈). It must be spelled like a name. Names of
 * three characters hardly mean anything else; any other word needs a title before it, a list of names around it, or the like.
 */
import type { Lexicon } from "../schema/lexicon.ts";
import type { PeopleWords } from "../schema/vocabulary.ts";
import type { Token } from "./make-trellis.ts";
import { WORD_MARKS } from "./mark-words.ts";
import { matchTags } from "./match-tags.ts";
import type { NameSupport } from "./support-name.ts";

/** log-probability from which on a word is taken for what it means. */
const COMMON = -10.5;
/** Shorter ones are as often another word. */
const LONG = 3;
const FOREIGN_TAG = "nrt";
/** What may stand before a name that has no title, and what begins the predicate after one that has. */
const isOpenTag = matchTags(/^(?:w|p|c|v|u|r|t|person)/u);
const isPredicateTag = matchTags(/^(?:w|v|d|p|c|t|r)/u);
const isNounTag = matchTags(/^[nsf]/u);
const isTitleTag = matchTags(/^(?:n|l)/u);
/** What closes a list of names. */
const LISTING = "、";
const COMMA = "，";
const LIST_END = /^(?:\p{P}|等|和|与|及|的|在)/u;

export interface WordSupportParts {
  people: PeopleWords;
  lexicon: Lexicon;
}

export function compileWordSupport({ people, lexicon }: WordSupportParts): NameSupport {
  const { names, words } = lexicon;
  const weak = new Set(people.weakTitles);
  const callings = new Set(people.titleEnds);
  const placeHeads = new Set(people.placeHeads);
  const speech = new Set(people.speechVerbs);
  const conjunctions = new Set(people.conjunctions);
  const sexes = new Set(people.sexes);
  const endOf = (text: string) => text.at(-1) ?? "";

  return (tokens, index) => {
    const token = tokens[index];
    if (!token || (token.marks & WORD_MARKS.naming) === 0) return false;
    const { text, tag } = token;
    const [previous, next] = [tokens[index - 1], tokens[index + 1]];
    if (next && placeHeads.has(next.text)) return false;
    const isName = (token.marks & WORD_MARKS.name) > 0;
    const isTitled = isName ? isCalling(previous) : isMarked(previous, WORD_MARKS.title);
    const isCouple = isMarked(next, WORD_MARKS.couple);
    if (!isName && !isTitled && !isCouple && previous?.text !== LISTING && next?.text !== LISTING)
      return false;
    if (isName && isWholeName(text)) return true;
    if (!isName && (words.get(text)?.logp ?? 0) > COMMON) return false;
    if (tag === FOREIGN_TAG && text.length >= LONG && (isTitled || isOpen(previous))) return true;
    return (
      (isTitled && (next === undefined || isPredicateTag(next.tag))) ||
      isCouple ||
      (isName && next !== undefined && speech.has(next.text)) ||
      isListed(tokens, index) ||
      (isName && isIntroduced(tokens, index)) ||
      (isName && isPaired(tokens, index))
    );
  };

  function isCalling(token: Token | undefined): boolean {
    if (token === undefined || weak.has(token.text)) return false;
    const isNoun = isTitleTag(token.tag) && token.text.length > 1;
    return isMarked(token, WORD_MARKS.title) || (isNoun && callings.has(endOf(token.text)));
  }

  /** A surname and one or two characters of given names, three in all or more. */
  function isWholeName(text: string): boolean {
    const isDouble = text.length <= LONG + 1 && names.surname.has(text.slice(0, 2));
    const isSingle = text.length === LONG && names.surname.has(text.slice(0, 1));
    return text.length >= LONG && (isDouble || isSingle) && !names.seldom.has(endOf(text));
  }

  /** 李娜|，|女|，: somebody in a list of those who are honoured. */
  function isIntroduced(tokens: readonly Token[], index: number): boolean {
    const [comma, sex, end] = [1, 2, 3].map((step) => tokens[index + step]);
    return comma?.text === COMMA && sexes.has(sex?.text ?? "") && (end === undefined || end.text === COMMA);
  }

  /** Beside a name, with nothing but “and” between them; before a noun it is part of another name (和|阳光|家园). */
  function isPaired(tokens: readonly Token[], index: number): boolean {
    if (isNounTag(tokens[index + 1]?.tag ?? "")) return false;
    return [-1, 1].some(
      (step) =>
        conjunctions.has(tokens[index + step]?.text ?? "") && tokens[index + 2 * step]?.tag === "person",
    );
  }
}

function isMarked(token: Token | undefined, mark: number): boolean {
  return token !== undefined && (token.marks & mark) > 0;
}

function isOpen(previous: Token | undefined): boolean {
  return previous === undefined || isOpenTag(previous.tag);
}

/** Between the marks of a list that holds a name beside it. */
function isListed(tokens: readonly Token[], index: number): boolean {
  const [before, after] = [tokens[index - 1]?.text, tokens[index + 1]?.text];
  if (before === LISTING && tokens[index - 2]?.tag === "person")
    return after === undefined || LIST_END.test(after);
  return before !== LISTING && after === LISTING && tokens[index + 2]?.tag === "person";
}
