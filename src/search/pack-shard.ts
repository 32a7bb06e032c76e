/**
 * `(grams, their postings) → the bytes of a shard`: what grams there are, then the articles of all, where the grams stand
 * in them, and what follows them, each kind together since like packs well with like.
 */
import { ByteWriter } from "./bytes.ts";
import { countOf, headOf, type SortedPostings } from "./posting-log.ts";
import type { SplitPostings } from "./split-postings.ts";

/** Followers are UTF-16 units. */
const UNITS = 0x10000;

export class ShardPacker {
  readonly #table = new ByteWriter();
  readonly #articles = new ByteWriter();
  readonly #heads = new ByteWriter();
  readonly #followers = new ByteWriter();
  readonly #counts = new Uint32Array(UNITS);
  readonly #ranks = new Uint16Array(UNITS);

  readonly #heavy: ReadonlySet<number>;

  /** The first `count` of `grams` have the `sorted` postings. */
  constructor(
    private readonly grams: Float64Array,
    private readonly count: number,
    private readonly sorted: SortedPostings,
    private readonly split: SplitPostings,
  ) {
    this.#heavy = new Set(split.heavy);
  }

  /** Grams first, then those with followers that are split. */
  keyOf(number: number): number {
    return (number < this.count ? this.grams[number] : this.split.keys[number - this.count]) ?? 0;
  }

  /** `numbers` are those of keys, sorted by key. */
  pack(numbers: readonly number[]): Uint8Array {
    const parts = [this.#table, this.#articles, this.#heads, this.#followers];
    for (const part of parts) part.clear();
    let last = 0;
    for (const number of numbers) {
      const key = this.keyOf(number);
      this.#table.pushNumber(key - last);
      last = key;
      if (number >= this.count) this.#addSplit(number - this.count);
      else if (this.#heavy.has(number)) this.#addHeavy(number);
      else this.#addGram(number);
    }
    const sizes = new ByteWriter();
    for (const part of parts) sizes.pushNumber(part.length);
    return Buffer.concat([sizes.view(), ...parts.map((part) => part.view())]);
  }

  #addGram(number: number): void {
    const { firsts, postings, followers } = this.sorted;
    const [first, end] = [firsts[2 * number] ?? 0, firsts[2 * number + 2] ?? 0];
    const firstFollower = firsts[2 * number + 1] ?? 0;
    const units = this.#rankFollowers(firstFollower, firsts[2 * number + 3] ?? 0);
    this.#addArticles(postings, first, end);
    const before = this.#followers.length;
    let follower = firstFollower;
    for (let at = first; at < end; at += 1) {
      for (let left = countOf(postings[2 * at + 1] ?? 0); left > 0; left -= 1) {
        // An odd number: another follower of the same posting comes.
        this.#followers.pushNumber((this.#ranks[followers[follower] ?? 0] ?? 0) * 2 + (left > 1 ? 1 : 0));
        follower += 1;
      }
    }
    this.#table.pushNumber(this.#followers.length - before);
    this.#table.pushNumber(units.length);
    for (const unit of units) this.#table.pushNumber(unit);
  }

  #addHeavy(number: number): void {
    const { firsts, postings } = this.sorted;
    this.#addWithoutFollowers(postings, firsts[2 * number], firsts[2 * number + 2]);
  }

  #addSplit(number: number): void {
    const { firsts, postings } = this.split;
    this.#addWithoutFollowers(postings, firsts[number], firsts[number + 1]);
  }

  #addWithoutFollowers(postings: Uint32Array, first = 0, end = 0): void {
    this.#addArticles(postings, first, end);
    // Of followers neither bytes nor units.
    this.#table.pushNumber(0);
    this.#table.pushNumber(0);
  }

  /** How many articles there are, and how many bytes tell which, go into the table. */
  #addArticles(postings: Uint32Array, first: number, end: number): void {
    const before = this.#articles.length;
    let last = -1;
    for (let at = first; at < end; at += 1) {
      const article = postings[2 * at] ?? 0;
      this.#articles.pushNumber(article - last - 1);
      last = article;
      this.#heads.pushByte(headOf(postings[2 * at + 1] ?? 0));
    }
    this.#table.pushNumber(end - first);
    this.#table.pushNumber(this.#articles.length - before);
  }

  /** The units that follow a gram, the commonest first; their ranks are noted. */
  #rankFollowers(first: number, end: number): number[] {
    const units: number[] = [];
    for (let at = first; at < end; at += 1) {
      const unit = this.sorted.followers[at] ?? 0;
      if (this.#counts[unit] === 0) units.push(unit);
      this.#counts[unit] = (this.#counts[unit] ?? 0) + 1;
    }
    units.sort((a, b) => (this.#counts[b] ?? 0) - (this.#counts[a] ?? 0) || a - b);
    for (const [rank, unit] of units.entries()) {
      this.#ranks[unit] = rank;
      this.#counts[unit] = 0;
    }
    return units;
  }
}
