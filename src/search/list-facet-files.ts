/** `archive → what results are narrowed by`, as JSON by file name: names by article, and articles by name. */
import type { Archive, ArticleEntry, NameEntry } from "../index/archive.ts";
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

/** Article by article the numbers of its names of a kind. */
interface NamesByArticle {
  /** Where those of each article begin; they end where those of the next begin. */
  starts: Uint32Array;
  numbers: Uint32Array;
}

function groupByArticle(
  entries: readonly NameEntry[],
  numbers: ReadonlyMap<ArticleEntry, number>,
): NamesByArticle {
  const starts = new Uint32Array(numbers.size + 1);
  for (const { articles } of entries)
    for (const article of articles) {
      const next = (numbers.get(article) ?? 0) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
  for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const grouped = new Uint32Array(starts.at(-1) ?? 0);
  const next = starts.slice();
  for (const [name, { articles }] of entries.entries())
    for (const article of articles) {
      const number = numbers.get(article) ?? 0;
      grouped[next[number] ?? 0] = name;
      next[number] = (next[number] ?? 0) + 1;
    }
  return { starts, numbers: grouped };
}

/** `first` and `end` are numbers of articles. */
function makeBlock(
  entries: readonly NameEntry[],
  { starts, numbers }: NamesByArticle,
  first: number,
  end: number,
): FacetBlock {
  const indexes = new Map<number, number>();
  const indexOf = (number: number) => {
    const index = indexes.get(number) ?? indexes.size;
    indexes.set(number, index);
    return index;
  };
  const articles: number[][] = [];
  for (let article = first; article < end; article += 1)
    articles.push(Array.from(numbers.subarray(starts[article], starts[article + 1]), indexOf));
  return { names: Array.from(indexes.keys(), (number) => entries[number]?.name ?? ""), articles };
}

function* listBlocks(
  { articles, names }: Names,
  numbers: ReadonlyMap<ArticleEntry, number>,
): FacetFiles["files"] {
  const grouped = namedFacets.map((kind) => ({ kind, own: groupByArticle(names[kind], numbers) }));
  for (let first = 0; first < articles.length; first += LENGTHS_PER_FILE) {
    const end = Math.min(first + LENGTHS_PER_FILE, articles.length);
    const blocks = Object.fromEntries(
      grouped.map(({ kind, own }) => [kind, makeBlock(names[kind], own, first, end)]),
    ) as FacetBlocks;
    yield [facetsName(first / LENGTHS_PER_FILE), JSON.stringify(blocks)];
  }
}

function* listValues(
  { names }: Names,
  numbers: ReadonlyMap<ArticleEntry, number>,
  count: number,
): FacetFiles["files"] {
  const entries = Array.from({ length: count }, (): [key: string, entry: NameEntry][] => []);
  for (const kind of namedFacets) {
    for (const entry of names[kind]) {
      const key = valueKey(kind, entry.name);
      entries[fileOfValue(key, count)]?.push([key, entry]);
    }
  }
  for (const [file, own] of entries.entries()) {
    const values: FacetValues = {};
    for (const [key, { articles }] of own) {
      const ascending = articles.map((article) => numbers.get(article) ?? 0).sort((a, b) => a - b);
      values[key] = ascending.map((number, index) => number - (ascending[index - 1] ?? -1) - 1);
    }
    yield [valuesName(file), JSON.stringify(values)];
  }
}

export function listFacetFiles(archive: Names): FacetFiles {
  const { articles } = archive;
  const count = Math.max(1, Math.ceil(articles.length / ARTICLES_PER_VALUES));
  function* list(): FacetFiles["files"] {
    const numbers = new Map(articles.map((article, number) => [article, number]));
    yield* listBlocks(archive, numbers);
    yield* listValues(archive, numbers, count);
  }
  return { values: count, files: list() };
}
