/**
 * The pairs of characters that words begin with → whether one of the words may begin at a place of a text: surely not
 * where it says so. A few kB that stay near at hand tell it of nearly all places, before the words are looked at.
 */
import { hashPair, PAIRS } from "./hash-pair.ts";

export type BeginningFilter = (text: string, start: number) => boolean;

const BYTE = 8;

export function filterBeginnings(pairs: Iterable<readonly [first: number, second: number]>): BeginningFilter {
  const bits = new Uint8Array(PAIRS / BYTE);
  for (const [first, second] of pairs) {
    const pair = hashPair(first, second);
    bits[pair >> 3] = (bits[pair >> 3] ?? 0) | (1 << (pair & (BYTE - 1)));
  }
  return (text, start) => {
    if (start + 1 >= text.length) return false;
    const pair = hashPair(text.charCodeAt(start), text.charCodeAt(start + 1));
    return (((bits[pair >> 3] ?? 0) >> (pair & (BYTE - 1))) & 1) === 1;
  };
}
