/**
 * `postings → those of heavy grams once more, by the unit that follows`. A gram such as 工会 stands in nearly every
 * article, each time with several followers; who looks for 工会开 needs only a twentieth of that.
 */
import { FOLLOWED_ONCE, followedGramOf } from "./index-layout.ts";
import { countOf, headOf, type SortedPostings } from "./posting-log.ts";

/** Followers are UTF-16 units. */
const UNITS = 0x10000;

export interface SplitPostings {
  /** Numbers of the grams that are split, ascending. */
  heavy: number[];
  /** Grams with their followers. */
  keys: number[];
  /** Number of a key → its first posting; that of the next key ends them. */
  firsts: number[];
  /** Of each posting its article and its head. */
  postings: Uint32Array;
}

export function splitPostings(
  grams: Float64Array,
  count: number,
  { firsts, postings, followers }: SortedPostings,
  /** Followers of a gram, over all articles, beyond which it is split. */
  most: number,
): SplitPostings {
  const firstFollowerOf = (number: number) => firsts[2 * number + 1] ?? 0;
  const sizeOf = (number: number) => firstFollowerOf(number + 1) - firstFollowerOf(number);
  const heavy = Array.from({ length: count }, (_, number) => number).filter(
    (number) => sizeOf(number) > most,
  );
  const length = heavy.reduce((sum, number) => sum + sizeOf(number), 0);
  const split: SplitPostings = {
    heavy,
    keys: [],
    firsts: [0],
    postings: new Uint32Array(2 * length),
  };
  const next = new Uint32Array(UNITS);
  let start = 0;
  for (const number of heavy) {
    next.fill(0);
    const [first, end] = [firstFollowerOf(number), firstFollowerOf(number + 1)];
    for (const unit of followers.subarray(first, end)) next[unit] = (next[unit] ?? 0) + 1;
    for (let unit = 0; unit < UNITS; unit += 1) {
      const size = next[unit] ?? 0;
      if (size === 0) continue;
      next[unit] = start;
      start += size;
      split.keys.push(followedGramOf(grams[number] ?? 0, unit));
      split.firsts.push(start);
    }
    let follower = first;
    for (let at = firsts[2 * number] ?? 0; at < (firsts[2 * number + 2] ?? 0); at += 1) {
      const packed = postings[2 * at + 1] ?? 0;
      const own = countOf(packed);
      for (let left = own; left > 0; left -= 1) {
        const unit = followers[follower] ?? 0;
        const place = next[unit] ?? 0;
        next[unit] = place + 1;
        split.postings[2 * place] = postings[2 * at] ?? 0;
        split.postings[2 * place + 1] = headOf(packed) | (own === 1 ? FOLLOWED_ONCE : 0);
        follower += 1;
      }
    }
  }
  return split;
}
