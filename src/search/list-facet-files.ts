/**
 * `(names with their articles, how many articles there are) → what results are narrowed by`, as JSON by file name: names
 * by article, and articles by name.
 */
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

const placesOf = ({ places, ends }: FacetNames, index: number) =>
  places.subarray(ends[index - 1] ?? 0, ends[index]);

/** The numbers of the names of each article, ascending. */
function invertPlaces(facet: FacetNames, count: number): number[][] {
  const numbers = Array.from({ length: count }, (): number[] => []);
  for (const number of facet.names.keys())
    for (const place of placesOf(facet, number)) numbers[place]?.push(number);
  return numbers;
}

function makeBlock(names: readonly string[], numbersOf: readonly number[][]): FacetBlock {
  const indexes = new Map<number, number>();
  const indexOf = (number: number) => {
    const index = indexes.get(number) ?? indexes.size;
    indexes.set(number, index);
    return index;
  };
  const articles = numbersOf.map((numbers) => numbers.map(indexOf));
  return { names: Array.from(indexes.keys(), (number) => names[number] ?? ""), articles };
}

function* listBlocks(facets: readonly FacetNames[], count: number): FacetFiles["files"] {
  const kinds = facets.map((facet) => ({ ...facet, numbersOf: invertPlaces(facet, count) }));
  for (let first = 0; first < count; first += LENGTHS_PER_FILE) {
    const blocks = Object.fromEntries(
      kinds.map(({ kind, names, numbersOf }) => [
        kind,
        makeBlock(names, numbersOf.slice(first, first + LENGTHS_PER_FILE)),
      ]),
    ) as FacetBlocks;
    yield [facetsName(first / LENGTHS_PER_FILE), JSON.stringify(blocks)];
  }
}

function* listValues(facets: readonly FacetNames[], count: number): FacetFiles["files"] {
  const files = Array.from({ length: count }, (): FacetValues => ({}));
  for (const facet of facets) {
    for (const [index, name] of facet.names.entries()) {
      const key = valueKey(facet.kind, name);
      const ascending = placesOf(facet, index).slice().sort();
      const values = files[fileOfValue(key, count)];
      if (values) values[key] = Array.from(ascending, (place, at) => place - (ascending[at - 1] ?? -1) - 1);
    }
  }
  for (const [file, values] of files.entries()) yield [valuesName(file), JSON.stringify(values)];
}

export function listFacetFiles(facets: readonly FacetNames[], articles: number): FacetFiles {
  const count = Math.max(1, Math.ceil(articles / ARTICLES_PER_VALUES));
  function* list(): FacetFiles["files"] {
    yield* listBlocks(facets, articles);
    yield* listValues(facets, count);
  }
  return { values: count, files: list() };
}
