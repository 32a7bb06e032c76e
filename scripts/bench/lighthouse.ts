/**
 * The site of the seeds in Lighthouse with its mobile preset: the four scores of one page of each kind. Lighthouse is
 * larger than all that banmian depends on together, so npx fetches it when this bench is asked for by name.
 */
import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { findBrowser } from "../find-browser.ts";
import { median } from "./median.ts";
import { serveSite } from "./serve-site.ts";

/** The last line that runs on Node.js 20. */
const LIGHTHOUSE = "lighthouse@12.8.2";
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
/** Scores of performance vary with what else the machine does. */
const RUNS = 3;
const NAME_WIDTH = 14;

interface Report {
  categories: Record<(typeof CATEGORIES)[number], { score: number | null }>;
  environment: { benchmarkIndex: number };
}

const run = promisify(execFile);

/** The page of the middle one of a folder's entries. */
function someIn(site: string, folder: string): string {
  const entries = readdirSync(join(site, folder), { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return `/${folder}/${names[Math.floor(names.length / 2)]}/`;
}

async function measure(url: string, folder: string): Promise<Report> {
  const path = join(folder, "report.json");
  const flags = "--headless=new --no-sandbox --disable-dev-shm-usage";
  await run(
    "npx",
    [
      "--yes",
      LIGHTHOUSE,
      url,
      "--quiet",
      "--output=json",
      `--output-path=${path}`,
      `--chrome-flags=${flags}`,
    ],
    { env: { ...process.env, CHROME_PATH: findBrowser() } },
  );
  return JSON.parse(readFileSync(path, "utf8"));
}

export async function benchLighthouse(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "banmian-lighthouse-"));
  const site = join(folder, "site");
  // Without an address canonical links point elsewhere, which a search engine would rightly mind.
  const env = { ...process.env, SITE_URL: "http://127.0.0.1" };
  await run(process.execPath, ["src/run.mjs", "build", "--out", site], { env });
  const server = await serveSite(site);
  const pages: Record<string, string> = {
    home: "/",
    issue: someIn(site, "issues"),
    article: someIn(site, "articles"),
    organisation: someIn(site, "organisations"),
    subject: someIn(site, "subjects"),
    charts: "/charts/",
    search: "/search/",
  };
  try {
    console.log(
      `${LIGHTHOUSE}, mobile, median of ${RUNS} runs: ${CATEGORIES.join(", ")} (speed of the machine)`,
    );
    for (const [name, path] of Object.entries(pages)) {
      const reports: Report[] = [];
      for (let count = 0; count < RUNS; count += 1) reports.push(await measure(server.origin + path, folder));
      const scores = CATEGORIES.map((category) =>
        Math.round(100 * median(reports.map(({ categories }) => categories[category].score ?? 0))),
      );
      const speed = Math.round(median(reports.map(({ environment }) => environment.benchmarkIndex)));
      console.log(`${name.padEnd(NAME_WIDTH)}${scores.join("  ")}  (${speed})`);
    }
  } finally {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
