/**
 * The grams of all articles in, article by article; the postings of each gram out. Held as numbers in flat arrays, some
 * 20 bytes for each gram of an article, and sorted by counting, so that time grows with the text and with nothing else.
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

/** Every other count, from `start` on → where each begins when all stand one after the other, and where the last ends. */
function addUp(counts: Uint32Array, start: 0 | 1, length: number): Uint32Array {
  const firsts = new Uint32Array(length + 1);
  for (let index = 0; index < length; index += 1)
    firsts[index + 1] = (firsts[index] ?? 0) + (counts[2 * index + start] ?? 0);
  return firsts;
}

/** Postings of grams, those of a gram together and by article. */
export interface SortedPostings {
  /** Number of a gram → its first posting; that of the next gram ends them. */
  firsts: Uint32Array;
  /** Number of a gram → its first follower. */
  firstFollowers: Uint32Array;
  /** Of each posting. */
  articles: Uint32Array;
  heads: Uint8Array;
  followerCounts: Uint16Array;
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

  /** `length` is that of all texts, for there to be room from the start: each growth costs a copy and a collection. */
  constructor(length: number) {
    // A character and a pair begin at each, and most of them come again in the same article.
    const capacity = Math.max(FIRST_CAPACITY, Math.ceil(length * POSTINGS_PER_CHARACTER));
    this.#owners = new Uint32Array(capacity);
    this.#heads = new Uint8Array(capacity);
    this.#followerCounts = new Uint16Array(capacity);
    this.#followers = new Uint16Array(Math.max(FIRST_CAPACITY, length));
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

  sort(): SortedPostings {
    const firsts = addUp(this.#counts, 0, this.grams.count);
    const firstFollowers = addUp(this.#counts, 1, this.grams.count);
    const next = firsts.slice();
    const nextFollower = firstFollowers.slice();
    const articles = new Uint32Array(this.#length);
    const heads = new Uint8Array(this.#length);
    const followerCounts = new Uint16Array(this.#length);
    const followers = new Uint16Array(this.#followerLength);
    const [owners, ownHeads] = [this.#owners, this.#heads];
    const [ownCounts, ownFollowers] = [this.#followerCounts, this.#followers];
    let read = 0;
    for (let article = 0; article < this.#articles; article += 1) {
      const end = this.#starts[article + 1] ?? this.#length;
      for (let at = this.#starts[article] ?? 0; at < end; at += 1) {
        const gram = owners[at] ?? 0;
        const place = next[gram] ?? 0;
        next[gram] = place + 1;
        articles[place] = article;
        heads[place] = ownHeads[at] ?? 0;
        const count = ownCounts[at] ?? 0;
        followerCounts[place] = count;
        let write = nextFollower[gram] ?? 0;
        nextFollower[gram] = write + count;
        for (const last = read + count; read < last; read += 1) {
          followers[write] = ownFollowers[read] ?? 0;
          write += 1;
        }
      }
    }
    return { firsts, firstFollowers, articles, heads, followerCounts, followers };
  }
}
