/**
 * The folded texts of one article → its different grams (characters and pairs of them), each with where it stands at
 * best, whether one unit always precedes it, and which units follow it. Tables are kept from article to article, since
 * an archive has millions of grams.
 */
import { ALWAYS_LED, EDGE, gramOf } from "./index-layout.ts";
import { NumberTable } from "./number-table.ts";

/** More grams than an article of usual length has. */
const FIRST_CAPACITY = 4096;
/** Tables that one long article has made large are given up by the next short one. */
const MOST_SLACK = 16;
const NONE = -1;

export class GramCollector {
  grams = new NumberTable(FIRST_CAPACITY);
  /** By number of gram. */
  heads = new Uint8Array(FIRST_CAPACITY);
  /** Number of a gram → its latest follower, or less than 0. */
  latestFollower = new Int32Array(FIRST_CAPACITY);
  /** Each as number of the gram and unit that follows. */
  followers = new NumberTable(FIRST_CAPACITY);
  /** Number of a follower → another one of the same gram, or less than 0. */
  otherFollower = new Int32Array(FIRST_CAPACITY);
  #leaders = new Uint16Array(FIRST_CAPACITY);

  /** Grams that are not wanted are left out. */
  constructor(private readonly isWanted: (gram: number) => boolean) {}

  /** Makes room for an article of `length` units, and forgets the one before. */
  begin(length: number): void {
    // A character and a pair begin at each unit, and one more is to stay free.
    const entries = Math.max(FIRST_CAPACITY, 2 * length + 1);
    if (this.heads.length >= entries && this.heads.length <= entries * MOST_SLACK) {
      this.grams.clear();
      this.followers.clear();
      return;
    }
    const capacity = 2 ** Math.ceil(Math.log2(entries));
    this.grams = new NumberTable(capacity);
    this.followers = new NumberTable(capacity);
    this.heads = new Uint8Array(capacity);
    this.latestFollower = new Int32Array(capacity);
    this.otherFollower = new Int32Array(capacity);
    this.#leaders = new Uint16Array(capacity);
  }

  /** Enters a text that stands in `place`; better places are entered first. */
  add(units: Uint16Array, place: number): void {
    for (let at = 0; at < units.length; at += 1) {
      const unit = units[at] ?? EDGE;
      const single = gramOf(unit, EDGE);
      if (this.isWanted(single)) this.#enter(single, place, EDGE);
      if (at + 1 === units.length) return;
      const pair = gramOf(unit, units[at + 1] ?? EDGE);
      if (!this.isWanted(pair)) continue;
      const leader = at > 0 ? (units[at - 1] ?? EDGE) : EDGE;
      const number = this.#enter(pair, place, leader);
      this.#follow(number, at + 2 < units.length ? (units[at + 2] ?? EDGE) : EDGE);
    }
  }

  #enter(gram: number, place: number, leader: number): number {
    const fresh = this.grams.count;
    const number = this.grams.enter(gram);
    if (number === fresh) {
      this.heads[number] = place | ALWAYS_LED;
      this.latestFollower[number] = NONE;
      this.#leaders[number] = leader;
    } else if (this.#leaders[number] !== leader) {
      this.heads[number] = (this.heads[number] ?? 0) & ~ALWAYS_LED;
    }
    return number;
  }

  #follow(pair: number, unit: number): void {
    const fresh = this.followers.count;
    const number = this.followers.enter(pair * 0x10000 + unit);
    if (number !== fresh) return;
    this.otherFollower[number] = this.latestFollower[pair] ?? NONE;
    this.latestFollower[pair] = number;
  }
}
