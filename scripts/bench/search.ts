/** Search of invented archives: the index beside Pagefind's of the same records, and queries beside a plain scan. */
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { listPage } from "../../src/client/search/list-page.ts";
import type { GlobalData } from "../../src/eleventy/data.ts";
import { Site } from "../../src/eleventy/site.ts";
import { buildArchive } from "../../src/index/build-archive.ts";
import { bundleAssets } from "../../src/io/bundle-assets.ts";
import { createContext } from "../../src/io/create-context.ts";
import { writeFiles } from "../../src/io/write-files.ts";
import type { ArticleRecord } from "../../src/schema/record.ts";
import { buildIndex } from "../../src/search/build-index.ts";
import { findArticles } from "../../src/search/find-articles.ts";
import { IndexReader } from "../../src/search/index-reader.ts";
import { parseQuery } from "../../src/search/parse-query.ts";
import SearchPage from "../../templates/search.11ty.ts";
import { generatePages } from "../corpus/generate-pages.ts";
import { chooseQueries, foldArticle } from "./choose-queries.ts";
import { type Cutting, indexWithPagefind, openPagefind } from "./pagefind.ts";
import { toRecord } from "./to-record.ts";

const QUERIES = 300;
const KILOBYTE = 1000;
const MEGABYTE = 1_000_000;

type Files = ReadonlyMap<string, Uint8Array>;

interface Written {
  seconds: number;
  bytes: number;
  files: number;
}

interface Answers {
  missed: number;
  wrong: number;
  /** Queries whose first page tells the exact number of results. */
  counted: number;
  /** For each query what a first visit loads to see ten results, without the page itself. */
  bytes: number[];
}

async function measure(build: (folder: string) => void | Promise<void>): Promise<Written> {
  const folder = mkdtempSync(join(tmpdir(), "banmian-bench-"));
  try {
    const start = performance.now();
    await build(folder);
    const seconds = (performance.now() - start) / 1000;
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((name) => statSync(join(folder, name)))
      .filter((file) => file.isFile());
    return { seconds, bytes: files.reduce((sum, { size }) => sum + size, 0), files: files.length };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Packed bytes of the search page, its scripts and its style sheets. */
async function weighClient(): Promise<number> {
  const assets = await bundleAssets();
  const site = new Site({ assets });
  const page = new SearchPage().render({ site } as GlobalData);
  const used = assets.filter(({ name }) => page.includes(site.asset(name)) && !name.endsWith(".svg"));
  return [page, ...used.map(({ content }) => content)].reduce((sum, text) => sum + gzipSync(text).length, 0);
}

async function ask(files: Files, records: readonly ArticleRecord[]): Promise<Answers> {
  const texts = records.map((record) => foldArticle(record).join("\n"));
  const answers: Answers = { missed: 0, wrong: 0, counted: 0, bytes: [] };
  for (const query of chooseQueries(records, QUERIES)) {
    let loaded = 0;
    const index = await IndexReader.open(async (name, range) => {
      const file = files.get(name);
      if (!file) throw new Error(`${name} is not there`);
      const bytes = range ? file.slice(range.start, range.end) : new Uint8Array(file);
      loaded += bytes.length;
      return bytes;
    });
    const found = await findArticles(parseQuery(query), index);
    const page = await listPage(found, 1, (article) => index.readText(article));
    await Promise.all(page.articles.map((article) => index.readText(article)));
    answers.bytes.push(loaded);
    if (page.unread === 0) answers.counted += 1;
    const all = new Set(found.articles);
    for (const article of found.possible) if (found.isMatch(await index.readText(article))) all.add(article);
    const right = texts.flatMap((text, article) => (text.includes(query) ? [article] : []));
    answers.missed += right.filter((article) => !all.has(article)).length;
    answers.wrong += all.size - right.filter((article) => all.has(article)).length;
  }
  return answers;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function printWritten(name: string, { seconds, bytes, files }: Written, own: Written): void {
  const ratios = [own.seconds / seconds, own.bytes / bytes, own.files / files];
  console.log(
    [
      name.padEnd(26),
      `${seconds.toFixed(1)} s`.padStart(9),
      `${(bytes / MEGABYTE).toFixed(1)} MB`.padStart(9),
      `${files} files`.padStart(13),
      ...ratios.map((ratio) => ratio.toFixed(2).padStart(6)),
    ].join(" "),
  );
}

async function benchSize(size: number, withoutPagefind: boolean): Promise<void> {
  const { segmenter } = createContext();
  // Its dictionary is loaded with the first text, which a build has long before: it parsed the pages.
  segmenter.cut("工会");
  const archive = buildArchive(
    [...generatePages({ articles: size })].map(({ truth }) => toRecord(truth)),
    // Titles are stored with the ends of their words, which takes time and bytes.
    { cutWords: (text) => segmenter.cut(text) },
  );
  const records = archive.articles.map(({ record }) => record);
  console.log(`\n${records.length} articles; time, size and files, then ours as a share of each`);
  let files: Files = new Map();
  const own = await measure((folder) => {
    files = new Map(buildIndex(archive));
    writeFiles(folder, files);
  });
  printWritten("banmian", own, own);
  // The most that the process ever had, the invented archive included.
  console.log(`memory at most: ${Math.round(process.resourceUsage().maxRSS / KILOBYTE)} MB`);
  const pagefind = withoutPagefind ? null : await openPagefind();
  if (!pagefind && !withoutPagefind)
    console.log("Pagefind isn't installed; to measure beside it: npm install --no-save pagefind@1.6");
  const peers: [name: string, cutting: Cutting][] = [
    ["Pagefind as it comes", "words"],
    ["Pagefind, exact by pairs", "pairs"],
  ];
  for (const [name, cutting] of pagefind ? peers : []) {
    const written = await measure((folder) => indexWithPagefind(pagefind as never, records, cutting, folder));
    printWritten(name, written, own);
  }
  await pagefind?.close();
  const client = await weighClient();
  const { missed, wrong, counted, bytes } = await ask(files, records);
  const whole = bytes.map((loaded) => loaded + client);
  const kilobytes = (value: number) => `${(value / KILOBYTE).toFixed(1)} KB`;
  console.log(`${QUERIES} queries beside a plain scan: ${missed} articles missed, ${wrong} wrong`);
  console.log(`${counted} of ${QUERIES} first pages tell the exact number of results`);
  console.log(
    `loaded for ten results on a first visit: median ${kilobytes(quantile(whole, 0.5))}, 95 % below ${kilobytes(quantile(whole, 0.95))}, page and scripts in it ${kilobytes(client)}`,
  );
}

/** Of large archives only the own index is of interest: Pagefind's takes many minutes. */
export async function benchSearch(sizes: readonly number[], withoutPagefind: boolean): Promise<void> {
  for (const size of sizes) await benchSize(size, withoutPagefind);
}
