/** What is tried with search: it finds what a plain scan finds, and a damaged index leads to an error or to just that. */
import { buildArchive } from "../../src/index/build-archive.ts";
import type { PageRecord } from "../../src/schema/record.ts";
import { buildIndex } from "../../src/search/build-index.ts";
import { findArticles } from "../../src/search/find-articles.ts";
import { foldText } from "../../src/search/fold-text.ts";
import { IndexReader } from "../../src/search/index-reader.ts";
import { listTexts } from "../../src/search/list-texts.ts";
import { listVariants } from "../../src/search/list-variants.ts";
import { parseQuery } from "../../src/search/parse-query.ts";
import type { Random } from "../corpus/random.ts";
import { damageBytes } from "./damage-bytes.ts";
import { composeText } from "./mutate-text.ts";
import { Demand, demand, type Target } from "./target.ts";

type Files = ReadonlyMap<string, Uint8Array>;

const variants = listVariants();
const fold = (text: string) => foldText(text, variants).text;

function open(files: Files, hasRanges: boolean): Promise<IndexReader> {
  return IndexReader.open(async (name, range) => {
    const file = files.get(name);
    if (!file) throw new Error(`${name} is not there`);
    return range && hasRanges ? file.slice(range.start, range.end) : new Uint8Array(file);
  });
}

/** Ids of what is found, in their own order. */
async function search(files: Files, typed: string, hasRanges: boolean): Promise<string> {
  const index = await open(files, hasRanges);
  const { articles, possible, isMatch } = await findArticles(parseQuery(typed), index);
  const read = (numbers: readonly number[]) => Promise.all(numbers.map((number) => index.readText(number)));
  const [sure, rest] = [await read(articles), await read(possible)];
  return [...sure, ...rest.filter(isMatch)]
    .map(({ id }) => id)
    .sort()
    .join();
}

interface Archived {
  files: Files;
  names: readonly string[];
  texts: { id: string; folded: string[] }[];
  /** To take pieces of. */
  whole: string;
}

function archiveOf(records: readonly PageRecord[], cutWords: (text: string) => string[]): Archived {
  const archive = buildArchive(records, { cutWords });
  const texts = archive.articles.map(({ record }) => ({
    id: record.id,
    folded: Object.values(listTexts(record)).flat().map(fold),
  }));
  // An archive so small would have no settled articles.
  const files = new Map(buildIndex(archive, { settled: archive.articles.length >> 1 }));
  const whole = archive.articles.flatMap(({ record }) => record.body).join("\n");
  return { files, names: [...files.keys()], texts, whole };
}

/** What search is to find: every text is read. */
function scan({ texts }: Archived, typed: string): string {
  const terms = parseQuery(typed)
    .map((term) => ({ ...term, text: fold(term.text) }))
    .filter(({ text }) => text !== "");
  if (terms.length === 0) return "";
  return texts
    .filter(({ folded }) =>
      terms.every(({ text, isExcluded }) => folded.some((own) => own.includes(text)) !== isExcluded),
    )
    .map(({ id }) => id)
    .sort()
    .join();
}

const LONGEST_TERM = 8;
const MOST_TERMS = 3;

function drawQuery(random: Random, whole: string): string {
  const terms = Array.from({ length: random.between(1, MOST_TERMS) }, () => {
    const start = random.between(0, whole.length);
    const piece = random.chance(0.8)
      ? whole.slice(start, start + random.between(1, LONGEST_TERM))
      : composeText(random, 2);
    const sign = random.chance(0.2) ? "-" : "";
    return sign + (random.chance(0.2) ? `“${piece}”` : piece);
  });
  return terms.join(" ");
}

/** `records` make one archive, which is indexed once. */
export function listSearchTargets(
  records: readonly PageRecord[],
  cutWords: (text: string) => string[],
): Record<string, Target> {
  const archived = archiveOf(records, cutWords);
  const draw: Target["draw"] = (random) => drawQuery(random, archived.whole);
  return {
    search: {
      draw,
      run: async (typed, random) => {
        const found = await search(archived.files, typed, random.chance(0.5));
        const expected = scan(archived, typed);
        demand(found === expected, `found ${found}, expected ${expected}`);
      },
    },
    "damaged index": {
      draw,
      run: async (typed, random) => {
        const name = archived.names[random.between(0, archived.names.length - 1)] ?? "";
        // The entry of all others is damaged as often as any kind of file.
        const chosen = random.chance(0.3) ? (archived.names[0] ?? "") : name;
        const bytes = damageBytes(random, archived.files.get(chosen) ?? new Uint8Array());
        const files = new Map(archived.files).set(chosen, bytes);
        let found: string;
        try {
          found = await search(files, typed, random.chance(0.5));
        } catch (error) {
          if (error instanceof Demand) throw error;
          return;
        }
        const expected = scan(archived, typed);
        demand(found === expected, `damaged ${chosen}: found ${found}, expected ${expected}`);
      },
    },
  };
}
