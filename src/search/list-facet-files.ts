/**
 * `(names with their articles, how many articles there are) → what results are narrowed by`, as JSON by file name: names
 * by article, and articles by name.
 */
import { numbersOf } from "../index/flatten-lists.ts";
import { invertFlat } from "../index/invert-flat.ts";
import { type FacetBlock, type FacetBlocks, type FacetValues, fileOfValue, valueKey } from "./facet-block.ts";
import type { FacetNames } from "./gather-facets.ts";
import { facetsName, LENGTHS_PER_FILE, valuesName } from "./index-layout.ts";

/** So many articles have the names of one file of values, which has some 5 KB then. */
const ARTICLES_PER_VALUES = 128;

export interface FacetFiles {
  /** Files of values. */
  values: number;
  /** Made one by one. */
  files: Iterable<[name: string, content: string]>;
}

function makeBlock(names: readonly string[], namesOf: readonly Uint32Array[]): FacetBlock {
  const indexes = new Map<number, number>();
  const indexOf = (number: number) => {
    const index = indexes.get(number) ?? indexes.size;
    indexes.set(number, index);
    return index;
  };
  const articles = namesOf.map((numbers) => Array.from(numbers, indexOf));
  return { names: Array.from(indexes.keys(), (number) => names[number] ?? ""), articles };
}

function* listBlocks(facets: readonly FacetNames[], count: number): FacetFiles["files"] {
  const kinds = facets.map((facet) => ({ ...facet, namesOf: invertFlat(facet.places) }));
  for (let first = 0; first < count; first += LENGTHS_PER_FILE) {
    const length = Math.min(LENGTHS_PER_FILE, count - first);
    const blocks = Object.fromEntries(
      kinds.map(({ kind, names, namesOf }) => [
        kind,
        makeBlock(
          names,
          Array.from({ length }, (_, index) => namesOf(first + index)),
        ),
      ]),
    ) as FacetBlocks;
    yield [facetsName(first / LENGTHS_PER_FILE), JSON.stringify(blocks)];
  }
}

function* listValues(facets: readonly FacetNames[], count: number): FacetFiles["files"] {
  const filed = Array.from({ length: count }, (): [key: string, facet: FacetNames, index: number][] => []);
  for (const facet of facets) {
    for (const [index, name] of facet.names.entries()) {
      const key = valueKey(facet.kind, name);
      filed[fileOfValue(key, count)]?.push([key, facet, index]);
    }
  }
  for (const [file, own] of filed.entries()) {
    const values: FacetValues = {};
    for (const [key, facet, index] of own) {
      const ascending = numbersOf(facet.places, index).slice().sort();
      values[key] = Array.from(ascending, (place, at) => place - (ascending[at - 1] ?? -1) - 1);
    }
    yield [valuesName(file), JSON.stringify(values)];
  }
}

export function listFacetFiles(facets: readonly FacetNames[], articles: number): FacetFiles {
  const count = Math.max(1, Math.ceil(articles / ARTICLES_PER_VALUES));
  function* list(): FacetFiles["files"] {
    yield* listBlocks(facets, articles);
    yield* listValues(facets, count);
  }
  return { values: count, files: list() };
}
