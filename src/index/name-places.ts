/** How names are addressed, and where they stand in the alphabet: read once, for the same name always gets the same. */
import type { NameKind } from "../record/name-kinds.ts";
import { forEachKind } from "./for-each-kind.ts";
import { readPinyin } from "./read-pinyin.ts";
import { slugOf } from "./slug-of.ts";

export interface NamePlace {
  /** In pinyin, the syllables apart. */
  reading: string;
  permalink: string;
}

export type NamePlaceTable = Record<NameKind, [name: string, reading: string, permalink: string][]>;

/** What is read like a person's name, surname first. */
const PERSONAL: ReadonlySet<NameKind> = new Set(["people", "figures"]);

export class NamePlaces {
  readonly #known = forEachKind(() => new Map<string, NamePlace>());

  /** How many names are known. */
  get size(): number {
    return Object.values(this.#known).reduce((sum, places) => sum + places.size, 0);
  }

  get table(): NamePlaceTable {
    return forEachKind((kind) =>
      Array.from(this.#known[kind], ([name, { reading, permalink }]): [string, string, string] => [
        name,
        reading,
        permalink,
      ]),
    );
  }

  recall(table: NamePlaceTable): void {
    forEachKind((kind) => {
      for (const [name, reading, permalink] of table[kind])
        this.#known[kind].set(name, { reading, permalink });
    });
  }

  of(kind: NameKind, name: string): NamePlace {
    const known = this.#known[kind].get(name);
    if (known) return known;
    const syllables = readPinyin(name, PERSONAL.has(kind));
    const place = { reading: syllables.join(" "), permalink: `/${kind}/${slugOf(name, syllables)}/` };
    this.#known[kind].set(name, place);
    return place;
  }
}

/** Names stay when an archive is indexed anew. */
export const namePlaces = new NamePlaces();
