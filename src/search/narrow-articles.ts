/** `(articles, chosen facets, index) → those that have them all`, and how many of some articles have which facet. */
import { type NamedFacet, namedFacets, type SearchFacet } from "./facet-block.ts";
import { LENGTHS_PER_FILE } from "./index-layout.ts";
import type { IndexReader } from "./index-reader.ts";

export interface ChosenFacet {
  kind: SearchFacet;
  /** The name; of years the year, or the empty string for what is undated. */
  value: string;
}

export interface CountedFacet extends ChosenFacet {
  count: number;
}

/** The commonest first; years the latest first, and what is undated last. Null where too much would be loaded for it. */
export type CountedFacets = Record<SearchFacet, CountedFacet[] | null>;

/** Each is some 10 KB; 10,000 articles have as many as this. */
const MOST_FILES = 40;

async function testOf(
  { kind, value }: ChosenFacet,
  index: IndexReader,
): Promise<(article: number) => boolean> {
  if (kind !== "year") {
    const articles = await index.readValue(kind, value);
    return (article) => articles.has(article);
  }
  const ranges = listYears(index).filter(({ year }) => year === value);
  return (article) => ranges.some(({ start, end }) => article >= start && article < end);
}

function listYears(index: IndexReader): { year: string; start: number; end: number }[] {
  let end = 0;
  return index.manifest.years.map(([year, articles]) => {
    end += articles;
    return { year: year ?? "", start: end - articles, end };
  });
}

export async function narrowArticles(
  articles: readonly number[],
  chosen: readonly ChosenFacet[],
  index: IndexReader,
): Promise<number[]> {
  const tests = await Promise.all(chosen.map((facet) => testOf(facet, index)));
  return articles.filter((article) => tests.every((test) => test(article)));
}

function rank(kind: SearchFacet, counts: ReadonlyMap<string, number>): CountedFacet[] {
  return [...counts]
    .map(([value, count]) => ({ kind, value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

function countYears(articles: readonly number[], index: IndexReader): CountedFacet[] {
  const years = listYears(index);
  const counts = new Map<string, number>();
  for (const article of articles) {
    const year = years.find(({ end }) => article < end)?.year ?? "";
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return rank("year", counts).sort((a, b) => (a.value < b.value ? 1 : -1));
}

async function countNames(
  articles: readonly number[],
  files: readonly number[],
  index: IndexReader,
): Promise<Record<NamedFacet, CountedFacet[]>> {
  const blocks = new Map(
    await Promise.all(files.map(async (file) => [file, await index.readFacets(file)] as const)),
  );
  const entries = namedFacets.map((kind) => {
    const counts = new Map<string, number>();
    for (const article of articles) {
      const block = blocks.get(Math.floor(article / LENGTHS_PER_FILE))?.[kind];
      for (const number of block?.articles[article % LENGTHS_PER_FILE] ?? []) {
        const name = block?.names[number] ?? "";
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
    return [kind, rank(kind, counts)] as const;
  });
  return Object.fromEntries(entries) as Record<NamedFacet, CountedFacet[]>;
}

export async function countFacets(articles: readonly number[], index: IndexReader): Promise<CountedFacets> {
  const files = [...new Set(articles.map((article) => Math.floor(article / LENGTHS_PER_FILE)))];
  const year = countYears(articles, index);
  if (files.length <= MOST_FILES) return { ...(await countNames(articles, files, index)), year };
  return { subjects: null, organisations: null, places: null, figures: null, people: null, year };
}
