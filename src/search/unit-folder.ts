/** Texts in, their folded units one text after the other out, in one array that is used for article after article. */
import { foldUnits, type Variants } from "./fold-text.ts";

/** More units than an article of usual length has; doubled whenever they are used up. */
const FIRST_CAPACITY = 4096;

export class UnitFolder {
  length = 0;
  #units = new Uint16Array(FIRST_CAPACITY);

  constructor(private readonly variants: Variants) {}

  clear(): void {
    this.length = 0;
  }

  /** Where the units of the text end. */
  add(text: string): number {
    foldUnits(text, this.variants, this.#push);
    return this.length;
  }

  /** No copy: it holds until the next text. */
  view(start: number, end: number): Uint16Array {
    return this.#units.subarray(start, end);
  }

  readonly #push = (unit: number): void => {
    if (this.length === this.#units.length) {
      const larger = new Uint16Array(this.#units.length * 2);
      larger.set(this.#units);
      this.#units = larger;
    }
    this.#units[this.length] = unit;
    this.length += 1;
  };
}
