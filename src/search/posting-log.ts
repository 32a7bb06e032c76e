/**
 * The grams of all articles in, article by article; the postings of each gram out. Held as numbers in flat arrays, some
 * 20 bytes for each gram of an article, and sorted by counting, so that time grows with the text and with nothing else.
 * The arrays are used again: what is given up stays in memory for a while, and would be as much once more.
 */
import type { GramCollector } from "./collect-grams.ts";
import { NumberTable } from "./number-table.ts";

const FIRST_CAPACITY = 1 << 16;
/** 1.4 in invented archives; room that is left over takes no memory. */
const POSTINGS_PER_CHARACTER = 1.5;
const NONE = -1;

type Numbers = Uint8Array | Uint16Array | Uint32Array;

/** An array twice as long that begins alike, where `length` is more than it holds. */
function grow<Kind extends Numbers>(numbers: Kind, length: number): Kind {
  if (length <= numbers.length) return numbers;
  const larger = new (numbers.constructor as new (length: number) => Kind)(
    Math.max(length, numbers.length * 2),
  );
  larger.set(numbers);
  return larger;
}

/** Pairs of counts → where each begins when all of its kind stand one after the other, and where the last ends. */
function addUp(counts: Uint32Array, length: number): Uint32Array {
  const firsts = new Uint32Array(2 * (length + 1));
  for (let at = 0; at < 2 * length; at += 1) firsts[at + 2] = (firsts[at] ?? 0) + (counts[at] ?? 0);
  return firsts;
}

/** Heads have four bits. */
const HEADS = 16;
export const countOf = (packed: number) => Math.floor(packed / HEADS);
export const headOf = (packed: number) => packed % HEADS;

/** Postings of grams, those of a gram together and by article. The arrays may go on after the last. */
export interface SortedPostings {
  /** Number of a gram → its first posting and its first follower; those of the next gram end them. */
  firsts: Uint32Array;
  /** Of each posting its article, and its head with how many followers it has: what is written together stands together. */
  postings: Uint32Array;
  /** Of each posting so many as it counts. */
  followers: Uint16Array;
}

export class PostingLog {
  readonly grams = new NumberTable(FIRST_CAPACITY);
  #articles = 0;
  #length = 0;
  #followerLength = 0;
  /** Where the postings of each article begin. */
  readonly #starts: number[] = [];
  #owners: Uint32Array;
  #heads: Uint8Array;
  #followerCounts: Uint16Array;
  #followers: Uint16Array;
  /** For each gram how many postings it has and how many followers, side by side since they are counted together. */
  #counts = new Uint32Array(2 * FIRST_CAPACITY);
  #sorted: Uint32Array;
  #sortedFollowers: Uint16Array;

  /** `length` is that of all texts, for there to be room from the start: each growth costs a copy and a collection. */
  constructor(length: number) {
    // A character and a pair begin at each, and most of them come again in the same article.
    const capacity = Math.max(FIRST_CAPACITY, Math.ceil(length * POSTINGS_PER_CHARACTER));
    this.#owners = new Uint32Array(capacity);
    this.#heads = new Uint8Array(capacity);
    this.#followerCounts = new Uint16Array(capacity);
    this.#followers = new Uint16Array(Math.max(FIRST_CAPACITY, length));
    this.#sorted = new Uint32Array(2 * capacity);
    this.#sortedFollowers = new Uint16Array(this.#followers.length);
  }

  /** Forgets all that was logged, and what was sorted of it. */
  clear(): void {
    this.grams.clear();
    this.#articles = 0;
    this.#length = 0;
    this.#followerLength = 0;
    this.#starts.length = 0;
    this.#counts.fill(0);
  }

  /** Enters the next article. */
  add({ grams, heads, latestFollower, followers, otherFollower }: GramCollector): void {
    this.#starts.push(this.#length);
    this.#articles += 1;
    this.#owners = grow(this.#owners, this.#length + grams.count);
    this.#heads = grow(this.#heads, this.#length + grams.count);
    this.#followerCounts = grow(this.#followerCounts, this.#length + grams.count);
    this.#followers = grow(this.#followers, this.#followerLength + followers.count);
    this.#counts = grow(this.#counts, 2 * (this.grams.count + grams.count));
    this.#heads.set(heads.subarray(0, grams.count), this.#length);
    // Held as constants: these lines are run for each gram of each article.
    const [owners, counts] = [this.#owners, this.#counts];
    const [followerCounts, allFollowers] = [this.#followerCounts, this.#followers];
    let followerLength = this.#followerLength;
    for (let number = 0; number < grams.count; number += 1) {
      const gram = this.grams.enter(grams.keys[number] ?? 0);
      const before = followerLength;
      let follower = latestFollower[number] ?? NONE;
      while (follower !== NONE) {
        // The unit is what the lowest 16 bits hold.
        allFollowers[followerLength] = followers.keys[follower] ?? 0;
        followerLength += 1;
        follower = otherFollower[follower] ?? NONE;
      }
      const count = followerLength - before;
      owners[this.#length + number] = gram;
      followerCounts[this.#length + number] = count;
      counts[2 * gram] = (counts[2 * gram] ?? 0) + 1;
      counts[2 * gram + 1] = (counts[2 * gram + 1] ?? 0) + count;
    }
    this.#followerLength = followerLength;
    this.#length += grams.count;
  }

  /** What was sorted holds until `clear`. */
  sort(): SortedPostings {
    const firsts = addUp(this.#counts, this.grams.count);
    const next = firsts.slice();
    this.#sorted = grow(this.#sorted, 2 * this.#length);
    this.#sortedFollowers = grow(this.#sortedFollowers, this.#followerLength);
    const [postings, followers] = [this.#sorted, this.#sortedFollowers];
    const [owners, ownHeads] = [this.#owners, this.#heads];
    const [ownCounts, ownFollowers] = [this.#followerCounts, this.#followers];
    let read = 0;
    for (let article = 0; article < this.#articles; article += 1) {
      const end = this.#starts[article + 1] ?? this.#length;
      for (let at = this.#starts[article] ?? 0; at < end; at += 1) {
        const gram = owners[at] ?? 0;
        const count = ownCounts[at] ?? 0;
        const place = next[2 * gram] ?? 0;
        let write = next[2 * gram + 1] ?? 0;
        next[2 * gram] = place + 1;
        next[2 * gram + 1] = write + count;
        postings[2 * place] = article;
        postings[2 * place + 1] = count * HEADS + (ownHeads[at] ?? 0);
        for (const last = read + count; read < last; read += 1) {
          followers[write] = ownFollowers[read] ?? 0;
          write += 1;
        }
      }
    }
    return { firsts, postings, followers };
  }
}
