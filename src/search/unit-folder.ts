/** Texts in, their folded units one text after the other out, each with an edge at its end; in one array for article after article. */
import { foldUnits, type Variants } from "./fold-text.ts";
import { EDGE } from "./index-layout.ts";

/** More units than an article of usual length has; doubled whenever they are used up. */
const FIRST_CAPACITY = 4096;

export class UnitFolder {
  #length = 0;
  #units = new Uint16Array(FIRST_CAPACITY);

  constructor(private readonly variants: Variants) {}

  clear(): void {
    this.#length = 0;
  }

  add(text: string): void {
    foldUnits(text, this.variants, this.#push);
    this.#push(EDGE);
  }

  /** All that was added. No copy: it holds until the next text. */
  view(): Uint16Array {
    return this.#units.subarray(0, this.#length);
  }

  readonly #push = (unit: number): void => {
    if (this.#length === this.#units.length) {
      const larger = new Uint16Array(this.#units.length * 2);
      larger.set(this.#units);
      this.#units = larger;
    }
    this.#units[this.#length] = unit;
    this.#length += 1;
  };
}
