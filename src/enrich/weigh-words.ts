/**
 * The words of a trie → what each is to the lattice: a log-probability and a class, and what it is as a name. Found out
 * when a word is first met, and kept as the number of a weight that many words share: two bytes a word are more often
 * near at hand than ten.
 */
import { NO_WORD, type WordTrie } from "../schema/lexicon.ts";

export interface WordWeight {
  logp: number;
  /** Number of a class of words. */
  word: number;
  /** Log-probability with which the word is a personal name; of what is none, `NO_NAME`. */
  name: number;
}

export const NO_NAME = Number.NEGATIVE_INFINITY;

export interface WordWeigher {
  /** Number of the weight of the word that ends at a node, the characters from `start` to `end` of a text. */
  weightOf: (node: number, text: string, start: number, end: number) => number;
  /** By number of a weight. */
  logps: readonly number[];
  words: readonly number[];
  names: readonly number[];
}

const NOT_YET = 0;
/** Numbers of weights fit two bytes. When there are no more, all is found out anew. */
const MAX_WEIGHTS = 0x10000;

export function compileWordWeigher(
  { size, logpOf, tagOf, tagNames }: WordTrie,
  weigh: (word: string, tag: string, logp: number) => WordWeight,
): WordWeigher {
  const weights = new Uint16Array(size);
  const logps: number[] = [Number.NaN];
  const words: number[] = [0];
  const names: number[] = [NO_NAME];
  const numbers = new Map<string, number>();

  return { weightOf, logps, words, names };

  function weightOf(node: number, text: string, start: number, end: number): number {
    const known = weights[node] ?? NOT_YET;
    return known === NOT_YET ? enter(node, text.slice(start, end)) : known;
  }

  function enter(node: number, text: string): number {
    const { logp, word, name } = weigh(text, tagNames[tagOf[node] ?? 0] ?? NO_WORD, logpOf[node] ?? 0);
    const key = `${word} ${logp} ${name}`;
    let number = numbers.get(key);
    if (number === undefined) {
      if (logps.length === MAX_WEIGHTS) forget();
      number = logps.push(logp) - 1;
      words.push(word);
      names.push(name);
      numbers.set(key, number);
    }
    weights[node] = number;
    return number;
  }

  function forget(): void {
    weights.fill(NOT_YET);
    logps.length = 1;
    words.length = 1;
    names.length = 1;
    numbers.clear();
  }
}
