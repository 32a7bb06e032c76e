/**
 * A build from raw pages to the site with its search index, on invented archives, beside Hugo, which gets the articles
 * ready-made as Markdown, and Pagefind on what Hugo made; all in one run. Then a build again, two with a page more each,
 * and a fresh one of all pages, whose files are to be the same.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createContext } from "../../src/io/create-context.ts";
import { openPageCache } from "../../src/io/open-page-cache.ts";
import { readSources } from "../../src/io/read-sources.ts";
import { buildRecords, indexRecords } from "../../src/pipeline.ts";
import { compareFolders } from "../compare-folders.ts";
import { generatePages } from "../corpus/generate-pages.ts";
import { writeHugoSite } from "./hugo-site.ts";
import { type Measured, runMeasured } from "./run-measured.ts";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
const TSX = import.meta.resolve("tsx");
/** Fetched by npx: not every system has its program in the registry, and `npm ci` fails where one is missing. */
const PAGEFIND = ["--yes", "pagefind@1.6.0"];
const SEED = 1;
/** Newer pages than any archive has that is measured here; each seed gives another one. */
const ADDED = { articles: 7, startDate: "2200-01-01", seeds: [2, 3] };
const MB = 1_000_000;
/** Generated pages are small; none is refused. */
const LIMIT = 32 * MB;

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
  /** Files in which the site differs from that of a fresh build in the end. */
  differing: number;
}

function weigh(folder: string): { files: number; bytes: number } {
  const sizes = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => statSync(join(parentPath, name)).size);
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
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

function measureSize(articles: number, withoutPagefind: boolean): BuildResult {
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
  const build = (out = site) =>
    runMeasured(process.execPath, ["--import", TSX, "src/cli.ts", "build", "--input", pages, "--out", out], {
      cwd: PROJECT,
      env,
    });
  try {
    writePages(pages, articles);
    const cold = keep("banmian, cold", build(), site);
    const again = keep("banmian, nothing changed", build(), site);
    process.env.BANMIAN_CACHE = env.BANMIAN_CACHE;
    const { sources } = readSources([pages], { limit: LIMIT, expandFolders: true });
    const context = createContext();
    const archive = indexRecords(buildRecords(sources, context, { memory: openPageCache() }), context);
    const added = ADDED.seeds.map((seed, index) => {
      for (const { name, text } of generatePages({ ...ADDED, seed }))
        writeFileSync(join(pages, `more-${index}-${name}`), text);
      return keep(`banmian, one page added${index > 0 ? ", and another" : ""}`, build(), site);
    });
    const fresh = join(folder, "fresh");
    keep("banmian, all pages made, parsed before", build(fresh), fresh);
    const differing = compareFolders(site, fresh).length;
    // Where the processor time is not known, the time has to do.
    const spent = ({ cpu, wall }: Measured) => cpu ?? wall;
    const last = added.at(-1) ?? cold;
    const ratios: Record<string, number> = {
      "one page added / cold, processor time": spent(last) / spent(cold),
      "one page added / cold, by the clock": last.wall / cold.wall,
    };
    writeHugoSite(archive, hugo);
    const made = runHugo(hugo);
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
        ratios["cold / Hugo and Pagefind, processor time"] = spent(cold) / spent(peers);
        ratios["nothing changed / Hugo and Pagefind, processor time"] = spent(again) / spent(peers);
        ratios["one page added / Hugo and Pagefind, processor time"] = spent(last) / spent(peers);
      }
    }
    return { articles: archive.articles.length, rows, ratios, differing };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function printResult({ articles, rows, ratios, differing }: BuildResult): void {
  console.log(`\n${articles} articles`);
  const head = ["", "seconds", "processor", "memory", "files", "size"];
  const cells = rows.map(({ name, wall, cpu, memory, files, bytes }) => [
    name,
    wall.toFixed(1),
    cpu === null ? "?" : `${cpu.toFixed(1)} s`,
    memory === null ? "?" : `${Math.round(memory / MB)} MB`,
    String(files),
    `${(bytes / MB).toFixed(1)} MB`,
  ]);
  const widths = head.map((title, column) =>
    Math.max(...[head, ...cells].map((row) => (row[column] ?? title).length)),
  );
  for (const row of [head, ...cells])
    console.log(
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join("  "),
    );
  for (const [name, ratio] of Object.entries(ratios)) console.log(`${name}: ${ratio.toFixed(2)}`);
  console.log(`after pages were added, ${differing} files differ from those of a fresh build`);
}

export function benchBuild(sizes: readonly number[], withoutPagefind: boolean): BuildResult[] {
  return sizes.map((size) => {
    const result = measureSize(size, withoutPagefind);
    printResult(result);
    return result;
  });
}
