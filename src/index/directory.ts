/** The directory of the names of one kind, as templates read it: pages, their sections, and where these lead. */
import type { NameEntry } from "./archive.ts";

/** Stands for a letter where a reading has none: it begins with a digit, or there is nothing to read. */
export const NO_LETTER = "#";

/** What the names of a page, or of a section of one, have in common as they are read. */
export class Heading {
  constructor(
    /** Whole syllables. */
    readonly syllables: readonly string[],
    /** The letter that the next one begins with, in upper case, or `NO_LETTER`; null where nothing more is in common. */
    readonly letter: string | null,
  ) {}
}

/** Names of a page whose readings go on alike. */
export class DirectorySection {
  constructor(
    /** What they have in common beyond what the names of the page have; nothing, where their readings end there. */
    readonly heading: Heading,
    /** The part of an address after `#`. */
    readonly anchor: string,
    /** In the order of the directory. */
    readonly names: readonly NameEntry[],
    /** The page that shows them; null where this one does. */
    readonly page: DirectoryPage | null,
    /** Where their headings begin and end in the readings: a number of syllables. */
    readonly syllables: readonly [from: number, to: number],
  ) {}
}

export class DirectoryPage {
  sections: readonly DirectorySection[] = [];
  /** Neighbours in the order of the alphabet. */
  backward: DirectoryPage | null = null;
  forward: DirectoryPage | null = null;

  constructor(
    readonly permalink: string,
    /** What its names have in common by its address; nothing on the page that a reader enters by. */
    readonly heading: Heading,
    /** The page that leads to it; null for the one that a reader enters by. */
    readonly above: DirectoryPage | null,
    /** All names that it shows or leads to, in the order of the directory. */
    readonly names: readonly NameEntry[],
    /** From 2 on, of the further pages of names that read alike. */
    readonly number: number | null = null,
  ) {}

  /** The page that a reader enters by. */
  get entrance(): DirectoryPage {
    return this.above?.entrance ?? this;
  }
}
