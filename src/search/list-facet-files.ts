/** `archive → what results are narrowed by`, as JSON by file name: names by article, and articles by name. */
import type { Archive, ArticleEntry } from "../index/archive.ts";
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
  files: [name: string, content: string][];
}

function listValues(archive: Pick<Archive, "articles" | "names">, count: number): FacetValues[] {
  const numbers = new Map(archive.articles.map((article, number) => [article, number]));
  const values = Array.from({ length: count }, (): FacetValues => ({}));
  for (const kind of namedFacets) {
    for (const { name, articles } of archive.names[kind]) {
      const key = valueKey(kind, name);
      const file = values[fileOfValue(key, count)];
      if (!file) continue;
      const own = articles.map((article) => numbers.get(article) ?? 0).sort((a, b) => a - b);
      file[key] = own.map((number, index) => number - (own[index - 1] ?? -1) - 1);
    }
  }
  return values;
}

function makeBlock(
  articles: readonly ArticleEntry[],
  namesOf: ReadonlyMap<ArticleEntry, string[]>,
): FacetBlock {
  const numbers = new Map<string, number>();
  const numberOf = (name: string) => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  };
  const indexes = articles.map((article) => (namesOf.get(article) ?? []).map(numberOf));
  return { names: [...numbers.keys()], articles: indexes };
}

export function listFacetFiles(archive: Pick<Archive, "articles" | "names">): FacetFiles {
  const { articles, names } = archive;
  const files: FacetFiles["files"] = [];
  const namesOf = namedFacets.map((kind) => {
    const found = new Map<ArticleEntry, string[]>(articles.map((article) => [article, []]));
    for (const { name, articles: own } of names[kind])
      for (const article of own) found.get(article)?.push(name);
    return [kind, found] as const;
  });
  for (let start = 0; start < articles.length; start += LENGTHS_PER_FILE) {
    const own = articles.slice(start, start + LENGTHS_PER_FILE);
    const blocks = Object.fromEntries(
      namesOf.map(([kind, found]) => [kind, makeBlock(own, found)]),
    ) as FacetBlocks;
    files.push([facetsName(start / LENGTHS_PER_FILE), JSON.stringify(blocks)]);
  }
  const count = Math.max(1, Math.ceil(articles.length / ARTICLES_PER_VALUES));
  for (const [file, values] of listValues(archive, count).entries())
    files.push([valuesName(file), JSON.stringify(values)]);
  return { values: count, files };
}
