/** The dictionary that comes with nodejieba, read as a lexicon, with the words of our vocabularies added. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { learnNames } from "../enrich/learn-names.ts";
import type { Lexicon, LexiconEntry } from "../schema/lexicon.ts";
import type { PeopleWords, Surnames } from "../schema/vocabulary.ts";

/** Names in the dictionary shorter than this are as often common words (高峰, 文明). */
const MIN_NAME = 2;

export function loadLexicon(surnames: Surnames, people: PeopleWords): Lexicon {
  const { DEFAULT_DICT } = createRequire(import.meta.url)("nodejieba") as { DEFAULT_DICT: string };
  const counts: [word: string, count: number, tag: string][] = [];
  let total = 0;
  for (const line of readFileSync(DEFAULT_DICT, "utf8").split("\n")) {
    const [word, count, tag] = line.split(" ");
    if (!word || !count || !tag) continue;
    const number = Number(count);
    total += number;
    counts.push([word, number, tag.trim()]);
  }
  const words = new Map<string, LexiconEntry>();
  const longest = new Map<string, number>();
  const names: string[] = [];
  const foreign: string[] = [];
  for (const [word, count, tag] of counts) {
    words.set(word, { logp: Math.log(Math.max(1, count) / total), tag });
    const head = word.slice(0, 2);
    if (word.length > (longest.get(head) ?? 1)) longest.set(head, word.length);
    if (tag === "nr" && word.length >= MIN_NAME) names.push(word);
    if (tag === "nrt" || tag === "nrfg") foreign.push(word);
  }
  return {
    words,
    longest,
    unknown: Math.log(1 / total),
    names: learnNames(
      { names, foreign, given: people.givenCharacters, notGiven: people.notGivenCharacters },
      surnames,
    ),
  };
}
