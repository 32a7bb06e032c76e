/**
 * Pairs of characters → whether two characters may be one of them: surely not where it says so. `size` is a power of two,
 * some ten for each pair or more; a bit each stays nearer at hand than what it spares to be asked.
 */
import { hashPair } from "./hash-pair.ts";

/** Asked by their UTF-16 codes. */
export type PairFilter = (first: number, second: number) => boolean;

const BYTE = 8;

export function filterPairs(
  pairs: Iterable<readonly [first: number, second: number]>,
  size: number,
): PairFilter {
  const bits = new Uint8Array(size / BYTE);
  for (const [first, second] of pairs) {
    const pair = hashPair(first, second, size);
    bits[pair >> 3] = (bits[pair >> 3] ?? 0) | (1 << (pair & (BYTE - 1)));
  }
  return (first, second) => {
    const pair = hashPair(first, second, size);
    return (((bits[pair >> 3] ?? 0) >> (pair & (BYTE - 1))) & 1) === 1;
  };
}
