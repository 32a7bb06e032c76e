/** The names of a word list → how likely each character is as surname and in each place of a given or foreign name. */
import type { NameModel } from "../schema/lexicon.ts";
import type { Surnames } from "../schema/vocabulary.ts";

/** Added to each count, so that what the list happens not to hold is rare and not impossible. */
const SMOOTHING = 0.2;
/** Counts of a character below which its place says nothing. */
const ALPHABET = 3000;

type Counts = Map<string, number>;

/** `names` and `foreign` are the words tagged as Chinese and as transliterated names. */
export function learnNames(names: Iterable<string>, foreignNames: Iterable<string>, surnames: Surnames): NameModel {
  const [surname, only, first, second, foreign]: [Counts, Counts, Counts, Counts, Counts] = [new Map(), new Map(), new Map(), new Map(), new Map()];
  const singles = new Set(surnames.single.replace(/\s/gu, ""));
  const doubles = new Set(surnames.double);
  for (const name of names) {
    const head = doubles.has(name.slice(0, 2)) && name.length > 2 ? name.slice(0, 2) : name.slice(0, 1);
    if (!doubles.has(head) && !singles.has(head)) continue;
    const given = name.slice(head.length);
    if (given.length === 0 || given.length > 2) continue;
    add(surname, head);
    if (given.length === 1) add(only, given);
    else {
      add(first, given[0] ?? "");
      add(second, given[1] ?? "");
    }
  }
  // A surname that the list shows nobody with is still a surname.
  for (const known of [...singles, ...doubles]) if (!surname.has(known)) surname.set(known, SMOOTHING);
  for (const name of foreignNames) for (const character of name) add(foreign, character);
  return {
    surname: logShares(surname, surname.size),
    only: logShares(only, ALPHABET),
    first: logShares(first, ALPHABET),
    second: logShares(second, ALPHABET),
    foreign: logShares(foreign, ALPHABET),
    unseen: Math.log(SMOOTHING / (total(first) + SMOOTHING * ALPHABET)),
  };
}

function add(counts: Counts, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
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
