/** A word and its tag → the class of words that it is of: those of one tag that mean the same to a name beside them and to those who look for names. */
import type { PeopleWords } from "../schema/vocabulary.ts";
import { NAME_MARKS, type WordMarker } from "./mark-words.ts";

/** What stands before a name, as far as it matters to the name. */
export const OTHER = 0;
export const TITLE = 1;
/** A mark, or the beginning of the text. */
export const EDGE = 2;
export const PERSON = 3;
/** A 、 after a name. */
export const LISTED = 4;
/** A noun that ends as the names of offices and callings do. */
export const CALLING = 5;
export const CONTEXTS = 6;

export interface WordClass {
  tag: string;
  context: number;
  /** A 、, which after a name makes a list of names. */
  isListing: boolean;
  /** What the word gains after a name. */
  afterPerson: number;
  /** What a name gains after the word, beside what its context gives. */
  beforePerson: number;
  /** What its words can be to those who look for names: sum of `WORD_MARKS`. */
  marks: number;
}

/** Classes are numbered as they are met, those of names first. */
export interface WordClassifier {
  classes: readonly WordClass[];
  classify: (word: string, tag: string) => number;
}

/** The number of the class of personal names. */
export const NAME_CLASS = 0;

/** What a word gains after a name. */
const AFTER_PERSON = [1.6, 1.2, 0.4, 0.2, -0.6] as const;
const [AS_TITLE, AS_VERB, AS_LIST, AS_EDGE, AS_OTHER] = [0, 1, 2, 3, 4];
/** Tags that may stand right before a name without making it less likely: verbs, prepositions, conjunctions, particles. */
const OPEN_TAG = /^(?:p|c|v|u|r)/u;
const OPEN_BEFORE = 0.6;
/** Callings are nouns, set phrases (操作工) and abbreviations in the word list. */
const NOUN_LIKE = /^(?:n|l|j|b|i)/u;
const LISTING = "、";
export const MARK_TAG = "w";

export function compileWordClassifier(people: PeopleWords, marksOf: WordMarker): WordClassifier {
  const titles = new Set(people.titlesBefore);
  const after = new Set(people.titlesAfter);
  const verbs = new Set(people.personVerbs);
  const callings = new Set(people.titleEnds);
  const classes: WordClass[] = [
    { tag: "person", context: PERSON, isListing: false, afterPerson: 0, beforePerson: 0, marks: NAME_MARKS },
  ];
  /** By tag, then by what the word is before and after a name and to those who look for names. */
  const numbers = new Map<string, number[]>();

  const afterPersonOf = (word: string, tag: string) => {
    if (after.has(word)) return AS_TITLE;
    if (verbs.has(word)) return AS_VERB;
    if (word === LISTING) return AS_LIST;
    return tag === MARK_TAG ? AS_EDGE : AS_OTHER;
  };
  const contextOf = (word: string, tag: string) => {
    if (tag === MARK_TAG) return EDGE;
    if (titles.has(word) || (after.has(word) && word.length > 1)) return TITLE;
    return word.length > 1 && NOUN_LIKE.test(tag) && callings.has(word.at(-1) ?? "") ? CALLING : OTHER;
  };
  const classify = (word: string, tag: string) => {
    const context = contextOf(word, tag);
    const after = afterPersonOf(word, tag);
    const known = numbers.get(tag) ?? [];
    numbers.set(tag, known);
    const marks = marksOf(word, tag);
    const key = (marks * CONTEXTS + context) * AFTER_PERSON.length + after;
    known[key] ??= add(tag, context, after, marks);
    return known[key];
  };
  const add = (tag: string, context: number, after: number, marks: number) =>
    classes.push({
      tag,
      context,
      isListing: after === AS_LIST,
      afterPerson: AFTER_PERSON[after] ?? 0,
      beforePerson: OPEN_TAG.test(tag) ? OPEN_BEFORE : 0,
      marks,
    }) - 1;
  return { classes, classify };
}
