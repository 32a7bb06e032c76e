/**
 * The words of a trie → what each is to the lattice: a log-probability and a class. Found out when a word is first met, and
 * kept as the number of a pair that many words share: two bytes a word are more often near at hand than ten.
 */
import { NO_WORD, type WordTrie } from "../schema/lexicon.ts";

export interface WordWeight {
  logp: number;
  /** Number of a class of words. */
  word: number;
}

export interface WordWeigher {
  /** Number of the pair of the word that ends at a node, the characters from `start` to `end` of a text. */
  pairOf: (node: number, text: string, start: number, end: number) => number;
  /** By number of a pair. */
  logps: readonly number[];
  words: readonly number[];
}

const NOT_YET = 0;
/** Numbers of pairs fit two bytes. When there are no more, all is found out anew. */
const MAX_PAIRS = 0x10000;

export function compileWordWeigher(
  { size, logpOf, tagOf, tagNames }: WordTrie,
  weigh: (word: string, tag: string, logp: number) => WordWeight,
): WordWeigher {
  const pairs = new Uint16Array(size);
  const logps: number[] = [Number.NaN];
  const words: number[] = [0];
  const numbers = new Map<string, number>();

  return { pairOf, logps, words };

  function pairOf(node: number, text: string, start: number, end: number): number {
    const known = pairs[node] ?? NOT_YET;
    return known === NOT_YET ? enter(node, text.slice(start, end)) : known;
  }

  function enter(node: number, text: string): number {
    const { logp, word } = weigh(text, tagNames[tagOf[node] ?? 0] ?? NO_WORD, logpOf[node] ?? 0);
    const key = `${word} ${logp}`;
    let number = numbers.get(key);
    if (number === undefined) {
      if (logps.length === MAX_PAIRS) forget();
      number = logps.push(logp) - 1;
      words.push(word);
      numbers.set(key, number);
    }
    pairs[node] = number;
    return number;
  }

  function forget(): void {
    pairs.fill(NOT_YET);
    logps.length = 1;
    words.length = 1;
    numbers.clear();
  }
}
