/** `archive → what results are narrowed by`, as JSON by file name: names by article, and articles by name. */
import type { Archive, ArticleEntry, NameEntry } from "../index/archive.ts";
import { invertLists } from "../index/invert-lists.ts";
import {
  type FacetBlock,
  type FacetBlocks,
  type FacetValues,
  fileOfValue,
  namedFacets,
  valueKey,
} from "./facet-block.ts";
import { facetsName, LENGTHS_PER_FILE, valuesName } from "./index-layout.ts";

/** So many articles have the names of one file of values, which has some 5 KB then. */
const ARTICLES_PER_VALUES = 128;

export interface FacetFiles {
  /** Files of values. */
  values: number;
  /** Made one by one. */
  files: Iterable<[name: string, content: string]>;
}

type Names = Pick<Archive, "articles" | "names">;

function makeBlock(
  articles: readonly ArticleEntry[],
  entries: readonly NameEntry[],
  entriesOf: (article: ArticleEntry) => Uint32Array,
): FacetBlock {
  const indexes = new Map<number, number>();
  const indexOf = (number: number) => {
    const index = indexes.get(number) ?? indexes.size;
    indexes.set(number, index);
    return index;
  };
  const numbers = articles.map((article) => Array.from(entriesOf(article), indexOf));
  return { names: Array.from(indexes.keys(), (number) => entries[number]?.name ?? ""), articles: numbers };
}

function* listBlocks({ articles, names }: Names): FacetFiles["files"] {
  const kinds = namedFacets.map((kind) => ({
    kind,
    entriesOf: invertLists(names[kind].map((entry) => entry.articles)),
  }));
  for (let first = 0; first < articles.length; first += LENGTHS_PER_FILE) {
    const own = articles.slice(first, first + LENGTHS_PER_FILE);
    const blocks = Object.fromEntries(
      kinds.map(({ kind, entriesOf }) => [kind, makeBlock(own, names[kind], entriesOf)]),
    ) as FacetBlocks;
    yield [facetsName(first / LENGTHS_PER_FILE), JSON.stringify(blocks)];
  }
}

function* listValues({ articles, names }: Names, count: number): FacetFiles["files"] {
  const numbers = new Map(articles.map((article, number) => [article, number]));
  const entries = Array.from({ length: count }, (): [key: string, entry: NameEntry][] => []);
  for (const kind of namedFacets) {
    for (const entry of names[kind]) {
      const key = valueKey(kind, entry.name);
      entries[fileOfValue(key, count)]?.push([key, entry]);
    }
  }
  for (const [file, own] of entries.entries()) {
    const values: FacetValues = {};
    for (const [key, entry] of own) {
      const ascending = entry.articles.map((article) => numbers.get(article) ?? 0).sort((a, b) => a - b);
      values[key] = ascending.map((number, index) => number - (ascending[index - 1] ?? -1) - 1);
    }
    yield [valuesName(file), JSON.stringify(values)];
  }
}

export function listFacetFiles(archive: Names): FacetFiles {
  const count = Math.max(1, Math.ceil(archive.articles.length / ARTICLES_PER_VALUES));
  function* list(): FacetFiles["files"] {
    yield* listBlocks(archive);
    yield* listValues(archive, count);
  }
  return { values: count, files: list() };
}
