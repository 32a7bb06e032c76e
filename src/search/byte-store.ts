/**
 * `bytes → a copy of them` that stands in one block with thousands of others. A large block is given back to the system
 * when it is of no use any more; of a hundred thousand small pieces, among which others stay, half would be kept.
 */

/** Bytes of the first block, so that a small archive takes little; each is twice as large as the one before … */
const FIRST_BLOCK = 1 << 20;
/** … up to more than what the allocators of glibc may keep (`M_MMAP_THRESHOLD` in mallopt(3): 32 MB at most). */
const LARGEST_BLOCK = 40 << 20;
/** Copies begin at an even place, where UTF-16 units can be read. */
const EVEN = 2;

export class ByteStore {
  #block = new Uint8Array(0);
  #used = 0;

  hold(bytes: Uint8Array): Uint8Array {
    const start = this.#used + (this.#used % EVEN);
    if (start + bytes.length > this.#block.length) {
      this.#begin(bytes.length);
      return this.hold(bytes);
    }
    this.#used = start + bytes.length;
    const copy = this.#block.subarray(start, this.#used);
    copy.set(bytes);
    return copy;
  }

  #begin(least: number): void {
    const length = Math.min(LARGEST_BLOCK, Math.max(FIRST_BLOCK, 2 * this.#block.length));
    this.#block = new Uint8Array(Math.max(length, least));
    this.#used = 0;
  }
}
