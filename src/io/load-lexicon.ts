/** The dictionary that comes with nodejieba, read as a lexicon. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { learnNames } from "../enrich/learn-names.ts";
import { openWordTrie } from "../enrich/open-word-trie.ts";
import { tabulateWords, type WordTable } from "../enrich/tabulate-words.ts";
import { keepLast } from "../index/keep-last.ts";
import { Lazy } from "../index/lazy.ts";
import type { Lexicon } from "../schema/lexicon.ts";
import type { PeopleWords, Surnames } from "../schema/vocabulary.ts";
import { digestBytes } from "./digest-bytes.ts";
import { keepBeside, recallBeside } from "./keep-beside.ts";

/** Names in the dictionary shorter than this are as often common words (高峰, 文明). */
const MIN_NAME = 2;

const KEPT = "dictionary.bin";

interface Dictionary extends Pick<Lexicon, "unknown"> {
  words: WordTable;
  names: readonly string[];
  /** Transliterated ones. */
  foreign: readonly string[];
}

const dictionary = new Lazy(() => {
  const { DEFAULT_DICT } = createRequire(import.meta.url)("nodejieba") as { DEFAULT_DICT: string };
  const bytes = readFileSync(DEFAULT_DICT);
  const digest = digestBytes(bytes);
  let read = recallBeside<Dictionary>(KEPT, digest);
  if (read === null) {
    read = readDictionary(bytes.toString());
    keepBeside(KEPT, digest, read);
  }
  return { ...read, words: openWordTrie(read.words) };
});

function readDictionary(text: string): Dictionary {
  const words: string[] = [];
  const counts: number[] = [];
  const tags: string[] = [];
  let total = 0;
  // A line is `word count tag`; cut by hand because splitting some 350 000 lines takes three times as long.
  for (let at = 0, end = 0; at < text.length; at = end + 1) {
    end = text.indexOf("\n", at);
    if (end < 0) end = text.length;
    const [first, last] = [text.indexOf(" ", at), text.lastIndexOf(" ", end)];
    if (first <= at || last <= first) continue;
    const count = Number(text.slice(first + 1, last));
    words.push(text.slice(at, first));
    counts.push(count);
    tags.push(text.slice(last + 1, end).trim());
    total += count;
  }
  const isName = (tag: string | undefined) => tag === "nr";
  const isForeign = (tag: string | undefined) => tag === "nrt" || tag === "nrfg";
  return {
    words: tabulateWords({ words, tags, logps: counts.map((count) => Math.log(Math.max(1, count) / total)) }),
    unknown: Math.log(1 / total),
    names: words.filter((word, index) => isName(tags[index]) && word.length >= MIN_NAME),
    foreign: words.filter((_, index) => isForeign(tags[index])),
  };
}

/** The dictionary is read once, and what names are made of learned again only for other words. */
export const loadLexicon = keepLast((surnames: Surnames, people: PeopleWords): Lexicon => {
  const { words, unknown, names, foreign } = dictionary.value;
  const learned = {
    names,
    foreign,
    given: people.givenCharacters,
    notGiven: people.notGivenCharacters,
    seldomGiven: people.seldomGivenCharacters,
    transliterating: people.transliteratingCharacters,
    elements: people.nameElements,
    endings: people.nameEndings,
  };
  return { words, unknown, names: learnNames(learned, surnames) };
});
