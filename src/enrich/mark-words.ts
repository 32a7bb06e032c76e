/**
 * A word and its tag → what it can be to those who look for names among words. Found out once for each word of the lists
 * and carried by the tokens, because most words are nothing to any of them.
 */
import type { PeopleWords } from "../schema/vocabulary.ts";
import type { NamingWordJudge } from "./judge-naming-word.ts";
import { matchTags } from "./match-tags.ts";

/** Marks are summed. */
export const WORD_MARKS = {
  /** The name of a body may end in it. */
  bodyEnd: 1,
  /** A name, or a word that the list takes for one. */
  name: 2,
  /** A word of the list that can name a person, if what stands beside it says so. */
  naming: 4,
  /** An office, rank or honour that makes the word beside it a name. */
  title: 8,
  /** 夫妇 and the like. */
  couple: 16,
} as const;

/** Of tokens that were read as personal names. */
export const NAME_MARKS = WORD_MARKS.name;

/** Shorter ones are no names. */
const MIN_LENGTH = 2;
const isNameTag = matchTags(/^nr/u);
const MARK_TAG = "w";

export interface WordMarkerParts {
  people: PeopleWords;
  mayEndBody: (word: string, tag: string) => boolean;
  mayName: NamingWordJudge;
}

export type WordMarker = (word: string, tag: string) => number;

export function compileWordMarker({ people, mayEndBody, mayName }: WordMarkerParts): WordMarker {
  const weak = new Set(people.weakTitles);
  const titles = new Set(people.titlesBefore.filter((title) => !weak.has(title)));
  const couples = new Set(people.couples);
  return (word, tag) => {
    let marks = 0;
    if (tag !== MARK_TAG && mayEndBody(word, tag)) marks |= WORD_MARKS.bodyEnd;
    if (word.length >= MIN_LENGTH && isNameTag(tag)) marks |= WORD_MARKS.name;
    if (mayName(word, tag)) marks |= WORD_MARKS.naming;
    if (titles.has(word)) marks |= WORD_MARKS.title;
    if (couples.has(word)) marks |= WORD_MARKS.couple;
    return marks;
  };
}
