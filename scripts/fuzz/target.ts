/** What is tried, and what it is tried with. */
import type { Random } from "../corpus/random.ts";

export interface Target {
  /** A text to try. */
  draw(random: Random): string;
  /** Tries it: throws a Demand where something doesn't hold, and anything else where the program does. */
  run(text: string, random: Random): void | Promise<void>;
}

/** Real shapes, to be changed. */
export interface Samples {
  /** Pages of all kinds. */
  pages: readonly string[];
  /** Their lines. */
  lines: readonly string[];
  /** Front matter without its fences. */
  heads: readonly string[];
  /** Files of corrections of `page`. */
  corrections: readonly string[];
  page: string;
  settings: readonly string[];
}

/** Something that was to hold and doesn't. */
export class Demand extends Error {}

export function demand(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Demand(otherwise);
}
