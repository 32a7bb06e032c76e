/**
 * The grams of all articles in, article by article; the postings of each gram out. Held as numbers in flat arrays, some
 * 20 bytes for each gram of an article, and sorted by counting, so that time grows with the text and with nothing else.
 */
import type { GramCollector } from "./collect-grams.ts";
import { NumberTable } from "./number-table.ts";

const FIRST_CAPACITY = 1 << 16;
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

/** Counts → where each begins when all stand one after the other, and where the last ends. */
function addUp(counts: Uint32Array, length: number): Uint32Array {
  const firsts = new Uint32Array(length + 1);
  for (let index = 0; index < length; index += 1)
    firsts[index + 1] = (firsts[index] ?? 0) + (counts[index] ?? 0);
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
  #owners = new Uint32Array(FIRST_CAPACITY);
  #heads = new Uint8Array(FIRST_CAPACITY);
  #followerCounts = new Uint16Array(FIRST_CAPACITY);
  #followers = new Uint16Array(FIRST_CAPACITY);
  /** By number of gram. */
  #postingsOf = new Uint32Array(FIRST_CAPACITY);
  #followersOf = new Uint32Array(FIRST_CAPACITY);

  /** Enters the next article. */
  add({ grams, heads, latestFollower, followers, otherFollower }: GramCollector): void {
    this.#starts.push(this.#length);
    this.#articles += 1;
    this.#owners = grow(this.#owners, this.#length + grams.count);
    this.#heads = grow(this.#heads, this.#length + grams.count);
    this.#followerCounts = grow(this.#followerCounts, this.#length + grams.count);
    this.#followers = grow(this.#followers, this.#followerLength + followers.count);
    for (let number = 0; number < grams.count; number += 1) {
      const gram = this.grams.enter(grams.keys[number] ?? 0);
      if (gram >= this.#postingsOf.length) {
        this.#postingsOf = grow(this.#postingsOf, gram + 1);
        this.#followersOf = grow(this.#followersOf, gram + 1);
      }
      const before = this.#followerLength;
      let follower = latestFollower[number] ?? NONE;
      while (follower !== NONE) {
        this.#followers[this.#followerLength] = (followers.keys[follower] ?? 0) % 0x10000;
        this.#followerLength += 1;
        follower = otherFollower[follower] ?? NONE;
      }
      const count = this.#followerLength - before;
      this.#owners[this.#length] = gram;
      this.#heads[this.#length] = heads[number] ?? 0;
      this.#followerCounts[this.#length] = count;
      this.#postingsOf[gram] = (this.#postingsOf[gram] ?? 0) + 1;
      this.#followersOf[gram] = (this.#followersOf[gram] ?? 0) + count;
      this.#length += 1;
    }
  }

  sort(): SortedPostings {
    const firsts = addUp(this.#postingsOf, this.grams.count);
    const firstFollowers = addUp(this.#followersOf, this.grams.count);
    const next = firsts.slice();
    const nextFollower = firstFollowers.slice();
    const articles = new Uint32Array(this.#length);
    const heads = new Uint8Array(this.#length);
    const followerCounts = new Uint16Array(this.#length);
    const followers = new Uint16Array(this.#followerLength);
    let read = 0;
    for (let article = 0; article < this.#articles; article += 1) {
      const end = this.#starts[article + 1] ?? this.#length;
      for (let at = this.#starts[article] ?? 0; at < end; at += 1) {
        const gram = this.#owners[at] ?? 0;
        const place = next[gram] ?? 0;
        next[gram] = place + 1;
        articles[place] = article;
        heads[place] = this.#heads[at] ?? 0;
        const count = this.#followerCounts[at] ?? 0;
        followerCounts[place] = count;
        let write = nextFollower[gram] ?? 0;
        nextFollower[gram] = write + count;
        for (const last = read + count; read < last; read += 1) {
          followers[write] = this.#followers[read] ?? 0;
          write += 1;
        }
      }
    }
    return { firsts, firstFollowers, articles, heads, followerCounts, followers };
  }
}
