/** A word and its tag → the class of words that it is of: those of one tag that mean the same to a name beside them. */
import type { PeopleWords } from "../schema/vocabulary.ts";

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
}

/** Classes are numbered as they are met, those of names first. */
export interface WordClassifier {
  classes: readonly WordClass[];
  classify: (word: string, tag: string) => number;
}

/** The number of the class of personal names. */
export const NAME_CLASS = 0;

/** What a word gains after a name. */
const AFTER_PERSON = { title: 1.6, verb: 1.2, list: 0.4, edge: 0.2, other: -0.6 };
/** Tags that may stand right before a name without making it less likely: verbs, prepositions, conjunctions, particles. */
const OPEN_TAG = /^(?:p|c|v|u|r)/u;
const OPEN_BEFORE = 0.6;
/** Callings are nouns, set phrases (操作工) and abbreviations in the word list. */
const NOUN_LIKE = /^(?:n|l|j|b|i)/u;
const LISTING = "、";
export const MARK_TAG = "w";

export function compileWordClassifier(people: PeopleWords): WordClassifier {
  const titles = new Set(people.titlesBefore);
  const after = new Set(people.titlesAfter);
  const verbs = new Set(people.personVerbs);
  const callings = new Set(people.titleEnds);
  const classes: WordClass[] = [
    { tag: "person", context: PERSON, isListing: false, afterPerson: 0, beforePerson: 0 },
  ];
  const numbers = new Map<string, number>();

  const afterPersonOf = (word: string, tag: string) => {
    if (after.has(word)) return AFTER_PERSON.title;
    if (verbs.has(word)) return AFTER_PERSON.verb;
    if (word === LISTING) return AFTER_PERSON.list;
    return tag === MARK_TAG ? AFTER_PERSON.edge : AFTER_PERSON.other;
  };
  const contextOf = (word: string, tag: string) => {
    if (tag === MARK_TAG) return EDGE;
    if (titles.has(word) || (after.has(word) && word.length > 1)) return TITLE;
    return word.length > 1 && NOUN_LIKE.test(tag) && callings.has(word.at(-1) ?? "") ? CALLING : OTHER;
  };
  const classify = (word: string, tag: string) => {
    const [context, afterPerson, isListing] = [
      contextOf(word, tag),
      afterPersonOf(word, tag),
      word === LISTING,
    ];
    const key = `${tag} ${context} ${afterPerson} ${isListing}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const beforePerson = OPEN_TAG.test(tag) ? OPEN_BEFORE : 0;
    numbers.set(key, classes.length);
    return classes.push({ tag, context, isListing, afterPerson, beforePerson }) - 1;
  };
  return { classes, classify };
}
