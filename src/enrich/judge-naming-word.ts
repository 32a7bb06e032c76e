/**
 * A word of the list and its tag → whether it can name a person at all, wherever it stands: it is spelled like a name and
 * is no place, no calling and no compound. What stands beside it then tells whether it does (`support-word.ts`).
 */
import type { Lexicon } from "../schema/lexicon.ts";
import type { PeopleWords } from "../schema/vocabulary.ts";
import { matchTags } from "./match-tags.ts";
import type { NameSpelling } from "./spell-name.ts";

/** log-probability from which on the part of a word of three characters is taken for what it means. */
const COMMON_PART = -13.5;
const MIN_LENGTH = 2;
/** A surname beside a word has this many. */
const COMPOUND_LENGTH = 3;
const isNameTag = matchTags(/^nr/u);
/** Tags of words that can be names too. */
const isNamingTag = matchTags(/^(?:n|s|t|j|v)/u);

export interface NamingWordParts {
  people: PeopleWords;
  lexicon: Lexicon;
  isSpelled: NameSpelling;
  /** Names of places, in all their forms. */
  places: ReadonlySet<string>;
}

export type NamingWordJudge = (word: string, tag: string) => boolean;

export function compileNamingWordJudge({
  people,
  lexicon: { names, words },
  isSpelled,
  places,
}: NamingWordParts): NamingWordJudge {
  const callings = new Set(people.titleEnds);
  const notNames = new Set(people.notNames);

  return (word, tag) => {
    if (word.length < MIN_LENGTH || !isNamingTag(tag) || notNames.has(word) || places.has(word)) return false;
    const end = word.at(-1) ?? "";
    return !callings.has(end) && !names.never.has(end) && isSpelled(word) && !isCompound(word);
  };

  /** A surname beside a word (东|南风, 金|点子), a word beside a character (芦苇|丛), a character twice (冷冰冰). */
  function isCompound(text: string): boolean {
    if (text.length !== COMPOUND_LENGTH || !names.surname.has(text.slice(0, 1))) return false;
    if (text[1] === text[2]) return true;
    return [text.slice(0, 2), text.slice(1)].some((part) => {
      const entry = words.get(part);
      return entry !== undefined && !isNameTag(entry.tag) && entry.logp > COMMON_PART;
    });
  }
}
