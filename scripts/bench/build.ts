/**
 * A build from raw pages to the site with its search index, on invented archives, beside Hugo, which gets the articles
 * ready-made as Markdown, and Pagefind on what Hugo made; all in one run. Then a build again, two with a page more each,
 * three more by a process that waits for pages, and a fresh one of all pages, whose files are to be the same. Of several
 * sizes it tells how the first build grows.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Archive } from "../../src/index/archive.ts";
import { createContext } from "../../src/io/create-context.ts";
import { openPageCache } from "../../src/io/open-page-cache.ts";
import { readSources } from "../../src/io/read-sources.ts";
import { walkFiles } from "../../src/io/walk-files.ts";
import { buildRecords, indexRecords } from "../../src/pipeline.ts";
import { ARCHIVE_PATH } from "../../src/publish/api-paths.ts";
import { apiArchiveSchema } from "../../src/schema/api.ts";
import { compareFolders } from "../compare-folders.ts";
import { generatePages } from "../corpus/generate-pages.ts";
import { writeHugoSite } from "./hugo-site.ts";
import { COLD, printGrowth, printResult, spent } from "./print-builds.ts";
import { type Measured, runMeasured } from "./run-measured.ts";
import { watchBuilds } from "./watch-builds.ts";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
/** Fetched by npx: not every system has its program in the registry, and `npm ci` fails where one is missing. */
const PAGEFIND = ["--yes", "pagefind@1.6.0"];
const SEED = 1;
/** Newer pages than any archive has that is measured here. */
const ADDED = { articles: 7, startDate: "2200-01-01" };
/**
 * Seeds of what is added. That of the first has no date and stands before all others, so most changes with it, and for
 * the first page that is added to a site a second tree of links is made; the other is what editors add day by day.
 */
const SEEDS = { "a page without a date added": 3, "one page added": 2 };
/** The first that is built by a process that waits finds it as it began: it has made no page yet. */
const WATCHED = { "watching, first page added": 4, "watching, second": 5, "watching, third": 6 };
const MB = 1_000_000;
/** Generated pages are small; none is refused. */
const LIMIT = 32 * MB;

export interface BuildOptions {
  /** Hugo and Pagefind. */
  withoutPeers: boolean;
  withoutPagefind: boolean;
  /** Only the first build, of which large archives take long enough. */
  isCold: boolean;
}

export interface BuildRow extends Measured {
  name: string;
  files: number;
  bytes: number;
}

export interface BuildResult {
  articles: number;
  rows: BuildRow[];
  /** By what is compared, and by which time. */
  ratios: Record<string, number>;
  /** Files in which the site differs from that of a fresh build in the end; null where none was made. */
  differing: number | null;
}

function weigh(folder: string): { files: number; bytes: number } {
  const weight = { files: 0, bytes: 0 };
  for (const [, { bytes }] of walkFiles(folder)) {
    weight.files += 1;
    weight.bytes += bytes;
  }
  return weight;
}

/** As the site itself counts them. */
function countArticles(site: string): number {
  return (
    apiArchiveSchema.parse(JSON.parse(readFileSync(join(site, ARCHIVE_PATH), "utf8"))).counts.articles ?? 0
  );
}

function add(a: Measured, b: Measured): Measured {
  const both = (x: number | null, y: number | null, join: (x: number, y: number) => number) =>
    x === null || y === null ? null : join(x, y);
  return {
    wall: a.wall + b.wall,
    cpu: both(a.cpu, b.cpu, (x, y) => x + y),
    memory: both(a.memory, b.memory, Math.max),
  };
}

function writePages(folder: string, articles: number): void {
  mkdirSync(folder);
  for (const { name, text } of generatePages({ articles, seed: SEED }))
    writeFileSync(join(folder, name), text);
}

function readArchive(pages: string): Archive {
  const { sources } = readSources([pages], { limit: LIMIT, expandFolders: true });
  const context = createContext();
  return indexRecords(buildRecords(sources, context, { memory: openPageCache() }), context);
}

/** Null where there is no Hugo. */
function runHugo(folder: string): Measured | null {
  try {
    return runMeasured("hugo", ["--quiet"], { cwd: folder });
  } catch (error) {
    console.log(
      `Hugo can't be run (on Debian: apt-get install hugo): ${error instanceof Error ? error.message : error}`,
    );
    return null;
  }
}

async function measureSize(
  articles: number,
  { withoutPeers, withoutPagefind, isCold }: BuildOptions,
): Promise<BuildResult> {
  const folder = mkdtempSync(join(tmpdir(), "banmian-bench-"));
  const [pages, site, hugo] = ["pages", "site", "hugo"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const env = { BANMIAN_CACHE: join(folder, "cache") };
  const rows: BuildRow[] = [];
  const keep = (name: string, measured: Measured, output: string) => {
    const row = { name, ...measured, ...weigh(output) };
    rows.push(row);
    return row;
  };
  const call = (out: string) => ["src/run.mjs", "build", "--input", pages, "--out", out];
  const build = (out = site) => runMeasured(process.execPath, call(out), { cwd: PROJECT, env });
  const addPage = (seed: number) => {
    for (const { name, text } of generatePages({ ...ADDED, seed }))
      writeFileSync(join(pages, `more-${seed}-${name}`), text);
  };
  try {
    writePages(pages, articles);
    const cold = keep(COLD, build(), site);
    const found = countArticles(site);
    if (isCold) return { articles: found, rows, ratios: {}, differing: null };
    const again = keep("banmian, nothing changed", build(), site);
    process.env.BANMIAN_CACHE = env.BANMIAN_CACHE;
    const archive = withoutPeers ? null : readArchive(pages);
    const added = Object.entries(SEEDS).map(([what, seed]) => {
      addPage(seed);
      return keep(`banmian, ${what}`, build(), site);
    });
    const changes = Object.values(WATCHED).map((seed) => () => addPage(seed));
    const watched = await watchBuilds(call(site), { cwd: PROJECT, env }, changes);
    const names = Object.keys(WATCHED);
    const shown = watched.map((measured, index) => keep(`banmian, ${names[index]}`, measured, site));
    const fresh = join(folder, "fresh");
    keep("banmian, all pages made, parsed before", build(fresh), fresh);
    const differing = compareFolders(site, fresh).length;
    const last = added.at(-1) ?? cold;
    const lastShown = shown.at(-1) ?? cold;
    const ratios: Record<string, number> = {};
    const compare = (names: string, a: Measured, b: Measured) => {
      ratios[`${names}, processor time`] = spent(a) / spent(b);
      ratios[`${names}, by the clock`] = a.wall / b.wall;
    };
    compare("one page added / cold", last, cold);
    compare("third page added while watching / cold", lastShown, cold);
    if (archive) writeHugoSite(archive, hugo);
    const made = archive && runHugo(hugo);
    if (made) {
      const output = join(hugo, "public");
      keep("Hugo", made, output);
      if (!withoutPagefind) {
        // The first call fetches it.
        runMeasured("npx", [...PAGEFIND, "--version"], { cwd: folder });
        const indexed = runMeasured("npx", [...PAGEFIND, "--site", output, "--force-language", "zh"], {
          cwd: folder,
        });
        keep("Pagefind", indexed, join(output, "pagefind"));
        const peers = keep("Hugo and Pagefind", add(made, indexed), output);
        const own = { cold, "nothing changed": again, "one page added": last, "while watching": lastShown };
        for (const [name, row] of Object.entries(own)) compare(`${name} / Hugo and Pagefind`, row, peers);
      }
    }
    return { articles: found, rows, ratios, differing };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function benchBuild(sizes: readonly number[], options: BuildOptions): Promise<BuildResult[]> {
  const results: BuildResult[] = [];
  for (const size of sizes) {
    const result = await measureSize(size, options);
    printResult(result);
    const before = results.at(-1);
    if (before) printGrowth(before, result);
    results.push(result);
  }
  return results;
}
