/** A key in, a stream of random numbers out that is the same on every machine: mulberry32, seeded by a digest of the key. */

export interface Random {
  /** From 0 up to, but not including, 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  /** One of the list; what stands first comes oftener than what stands last. */
  pick<T>(list: readonly T[]): T;
  /** A rank from 0 without end: low ranks come again and again, most of the others once. */
  rank(spread: number): number;
}

const UINT32 = 2 ** 32;
/** Makes the likelihood of a place in a list fall with its square root, as the words of a field do. */
const LIST_SKEW = 2;
/** Exponent of the tail of `rank`; the nearer to 0, the faster new ranks come up. Zipf's law of names has about this. */
const RANK_TAIL = 0.35;
const MAX_RANK = 2 ** 31;

function digest(key: string): number {
  // FNV-1a, then a finish that spreads keys which differ in their last character only.
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1)
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

export function createRandom(...key: (string | number)[]): Random {
  let state = digest(key.join("/"));
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / UINT32;
  };
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pick: (list) => {
      const item = list[Math.floor(list.length * next() ** LIST_SKEW)];
      if (item === undefined) throw new RangeError("Unexpected empty list");
      return item;
    },
    rank: (spread) => Math.min(MAX_RANK, Math.floor(spread * ((1 - next()) ** (-1 / RANK_TAIL) - 1))),
  };
}
