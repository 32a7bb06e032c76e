/** The names of a word list → how likely each character is as surname and in each place of a given or foreign name. */
import type { NameModel } from "../schema/lexicon.ts";
import type { Surnames } from "../schema/vocabulary.ts";

/** Added to each count, so that what the list happens not to hold is rare and not impossible. */
const SMOOTHING = 0.2;
/** Counts of a character below which its place says nothing. */
const ALPHABET = 3000;

type Counts = Map<string, number>;

export interface NameSample {
  /** Words tagged as names of Chinese people, and as transliterated names. */
  names: Iterable<string>;
  foreign: Iterable<string>;
  /** Characters known to be common in given names, commonest first. */
  given: string;
  /** Characters that no given name holds: what ends names of places, offices and things. */
  notGiven: string;
  /** Characters that given names hold seldom and other words often. */
  seldomGiven: string;
  /** Characters that write names of other languages, commonest first. */
  transliterating: string;
  elements: readonly string[];
  endings: readonly string[];
}

/** The list is full of figures of old novels; what is common today is counted in with this weight, falling by rank. */
const COMMON_WEIGHT = 320;
/** What the rank of a surname counts beside the samples, so that rare ones stay possible. */
const RANK_WEIGHT = 40_000;
const FIRST_RANKS = 12;
const DOUBLE_WEIGHT = 40;
/** The list's foreign names are fewer, and many are none: the same for the characters that are known to write them. */
const TRANSLITERATING_WEIGHT = 160;
/** Given names of one character are learned from fewer samples. */
const ONLY_SHARE = 0.25;
/** Ranks over which the weight of a common character halves. */
const HALVING_RANKS = 80;

export function learnNames(
  {
    names,
    foreign: foreignNames,
    given,
    notGiven,
    seldomGiven,
    transliterating,
    elements,
    endings,
  }: NameSample,
  surnames: Surnames,
): NameModel {
  const [surname, only, first, second, foreign]: [Counts, Counts, Counts, Counts, Counts] = [
    new Map(),
    new Map(),
    new Map(),
    new Map(),
    new Map(),
  ];
  const singles = new Set(surnames.single.replace(/\s/gu, ""));
  const doubles = new Set(surnames.double);
  const never = new Set(notGiven);
  for (const name of names) {
    const head = doubles.has(name.slice(0, 2)) && name.length > 2 ? name.slice(0, 2) : name.slice(0, 1);
    if (!doubles.has(head) && !singles.has(head)) continue;
    const given = name.slice(head.length);
    if (given.length === 0 || given.length > 2 || [...given].some((character) => never.has(character)))
      continue;
    add(surname, head);
    if (given.length === 1) add(only, given);
    else {
      add(first, given[0] ?? "");
      add(second, given[1] ?? "");
    }
  }
  // The vocabulary lists surnames commonest first; how common falls about as one over the rank.
  for (const [rank, known] of [...singles].entries()) add(surname, known, RANK_WEIGHT / (rank + FIRST_RANKS));
  for (const known of doubles) add(surname, known, DOUBLE_WEIGHT);
  for (const [rank, character] of [...given.replace(/\s/gu, "")].entries()) {
    const weight = COMMON_WEIGHT / (1 + rank / HALVING_RANKS);
    add(first, character, weight);
    add(second, character, weight);
    add(only, character, weight * ONLY_SHARE);
  }
  for (const name of foreignNames) for (const character of name) add(foreign, character);
  for (const [rank, character] of [...transliterating.replace(/\s/gu, "")].entries())
    add(foreign, character, TRANSLITERATING_WEIGHT / (1 + rank / HALVING_RANKS));
  return {
    never,
    seldom: new Set(seldomGiven),
    elements: new Set(elements),
    endings: new Set(endings),
    japanese: new Set(surnames.japanese),
    surname: logShares(surname, surname.size),
    only: logShares(only, ALPHABET),
    first: logShares(first, ALPHABET),
    second: logShares(second, ALPHABET),
    foreign: logShares(foreign, ALPHABET),
    unseen: Math.log(SMOOTHING / (total(first) + SMOOTHING * ALPHABET)),
  };
}

function add(counts: Counts, key: string, weight = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + weight);
}

function total(counts: Counts): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}

function logShares(counts: Counts, kinds: number): ReadonlyMap<string, number> {
  const all = total(counts) + SMOOTHING * kinds;
  return new Map([...counts].map(([key, count]) => [key, Math.log((count + SMOOTHING) / all)]));
}
