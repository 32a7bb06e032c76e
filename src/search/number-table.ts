/** Keys → the numbers 0, 1, 2 … in the order they were first met in; what a Map does, in flat arrays. */

const NONE = -1;
/** Slots for each key, so that chains stay short. */
const SLOTS_PER_KEY = 2;
/** An odd number that spreads neighbours, after Knuth. */
const MULTIPLIER = 2654435761;
/** And one for the upper half of a key, after xxHash. */
const UPPER_MULTIPLIER = 2246822519;

export class NumberTable {
  count = 0;
  /** By number; whole ones, which may exceed 32 bits. */
  keys: Float64Array;
  #slots: Int32Array;
  #shift: number;

  /** `capacity` is a power of two. */
  constructor(capacity: number) {
    this.keys = new Float64Array(capacity);
    this.#slots = new Int32Array(capacity * SLOTS_PER_KEY).fill(NONE);
    this.#shift = Math.clz32(capacity * SLOTS_PER_KEY) + 1;
  }

  get capacity(): number {
    return this.keys.length;
  }

  clear(): void {
    this.#slots.fill(NONE);
    this.count = 0;
  }

  /** The number of `key`; where it is new, `count` was its number and is one more now. */
  enter(key: number): number {
    const slot = this.#find(key);
    const known = this.#slots[slot] ?? NONE;
    if (known !== NONE) return known;
    const number = this.count;
    this.keys[number] = key;
    this.#slots[slot] = number;
    this.count += 1;
    if (this.count === this.keys.length) this.#grow();
    return number;
  }

  has(key: number): boolean {
    return this.#slots[this.#find(key)] !== NONE;
  }

  /** The slot that holds `key`, or the free one where it would be. */
  #find(key: number): number {
    const mask = this.#slots.length - 1;
    const hash = Math.imul(key | 0, MULTIPLIER) ^ Math.imul(Math.floor(key / 0x100000000), UPPER_MULTIPLIER);
    for (let slot = hash >>> this.#shift; ; slot = (slot + 1) & mask) {
      const number = this.#slots[slot] ?? NONE;
      if (number === NONE || this.keys[number] === key) return slot;
    }
  }

  #grow(): void {
    const keys = new Float64Array(this.keys.length * 2);
    keys.set(this.keys);
    this.keys = keys;
    this.#slots = new Int32Array(keys.length * SLOTS_PER_KEY).fill(NONE);
    this.#shift -= 1;
    for (let number = 0; number < this.count; number += 1)
      this.#slots[this.#find(keys[number] ?? 0)] = number;
  }
}
