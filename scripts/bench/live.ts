/**
 * How long a change takes until `npm start` shows it, for each kind of change, on the seeds and on invented archives.
 * The program is copied to a folder of its own, for its files are changed too.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { createContext } from "../../src/io/create-context.ts";
import { buildRecords } from "../../src/pipeline.ts";
import { copyProject } from "../copy-project.ts";
import { generatePages } from "../corpus/generate-pages.ts";
import { median } from "./median.ts";

/** One for each round. */
const MARKS = ["甲", "乙", "丙"];
/** Between two changes: nobody saves files faster than that. */
const REST_MS = 2000;
/** Between two looks at the page. */
const PAUSE_MS = 10;
/** A start with an empty cache parses every page. */
const PATIENCE_MS = 600_000;

/** What a round changes; `mark` is to be seen on the page of the article afterwards. */
type Edit = (mark: string) => void;

interface Target {
  page: string;
  permalink: string;
  /** A line of the article's text, and its beginning. */
  line: string;
  headline: string;
}

function replaceIn(path: string, from: string | RegExp, to: string): void {
  const text = readFileSync(path, "utf8");
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${path} no longer has ${from}`);
  writeFileSync(path, changed);
}

/** The longest article of the first page. */
function chooseTarget(folder: string, name: string): Target {
  const page = join(folder, name);
  const { records } = buildRecords([{ path: page, bytes: readFileSync(page) }], createContext());
  const articles = [...(records[0]?.articles ?? [])];
  const [article] = articles.sort((a, b) => b.body.join("").length - a.body.join("").length);
  const line = readFileSync(page, "utf8").split("\n")[(article?.lines.body.at(-1)?.at(-1) ?? 0) - 1];
  if (!article?.headline || !line) throw new Error(`${page} has no article to change`);
  return { page, permalink: `/articles/${article.id}/`, line, headline: article.headline };
}

function listEdits(project: string, { page, line, headline }: Target): Record<string, Edit> {
  const subjects = join(project, "src/vocabulary/subjects.yaml");
  const ours = readFileSync(subjects, "utf8");
  return {
    "a page": (mark) => replaceIn(page, line, `${line}${mark}`),
    corrections: (mark) =>
      writeFileSync(
        page.replace(/\.[a-z]+$/, ".corrections.yaml"),
        `- at: ${JSON.stringify(line.trim())}\n  set: { subhead: ${mark} }\n`,
      ),
    vocabulary: (mark) =>
      writeFileSync(
        subjects,
        `${ours}\n- label: ${mark}\n  evidence:\n    strong: ${JSON.stringify(headline.match(/../gu))}\n`,
      ),
    "a template": (mark) =>
      replaceIn(
        join(project, "templates/article.11ty.ts"),
        /<article class="article[^"]*"/,
        `<article class="article ${mark}"`,
      ),
    "the site's strings": (mark) =>
      replaceIn(join(project, "src/eleventy/strings.ts"), /siteTitle: "[^"]*"/, `siteTitle: "${mark}"`),
    "the parser": (mark) =>
      replaceIn(join(project, "src/enrich/enrich-article.ts"), /keywords: .*,\n/, `keywords: ["${mark}"],\n`),
  };
}

async function measure(name: string, fill: (folder: string) => string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "banmian-live-"));
  const project = join(folder, "project");
  const pages = join(folder, "pages");
  copyProject(project);
  mkdirSync(pages);
  const target = chooseTarget(pages, fill(pages));
  const start = performance.now();
  const child = spawn(
    process.execPath,
    ["src/run.mjs", "start", "--port", "0", "--lang", "en", "--input", pages],
    { cwd: project, env: { ...process.env, BANMIAN_CACHE: join(folder, "cache") } },
  );
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (data: Buffer) => {
      output += data.toString();
    });
  const until = async (isSeen: () => boolean | Promise<boolean>) => {
    const from = performance.now();
    while (!(await isSeen())) {
      if (performance.now() - from > PATIENCE_MS) throw new Error(`Not seen in time:\n${output}`);
      await setTimeout(PAUSE_MS);
    }
    return performance.now() - from;
  };
  try {
    await until(() => /Serving http/.test(output));
    const seconds = (performance.now() - start) / 1000;
    console.log(
      `\n${name}: first shown after ${seconds.toFixed(1)} s; milliseconds until a change is seen, median of ${MARKS.length}`,
    );
    const url = /Serving (http\S+)\//.exec(output)?.[1] + target.permalink;
    const look = async () => (await fetch(url)).text();
    for (const [index, [kind, edit]] of Object.entries(listEdits(project, target)).entries()) {
      const times: number[] = [];
      for (const letter of MARKS) {
        const mark = `改动${letter}${index}`;
        await look();
        edit(mark);
        times.push(await until(async () => (await look()).includes(mark)));
        // Whatever goes on in the background, such as the reviews, is over before the next.
        await setTimeout(REST_MS);
      }
      console.log(`${kind.padEnd(20)} ${Math.round(median(times)).toString().padStart(6)}`);
    }
  } finally {
    child.kill();
    if (child.exitCode === null) await once(child, "exit");
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function benchLive(sizes: readonly number[]): Promise<void> {
  await measure("the seeds", (folder) => {
    cpSync("seeds", folder, { recursive: true });
    return "000_9dd7f0f0a032cbf4.txt";
  });
  for (const size of sizes)
    await measure(`${size} articles`, (folder) => {
      let first = "";
      for (const { name, text } of generatePages({ articles: size, seed: 1 })) {
        writeFileSync(join(folder, name), text);
        first ||= name;
      }
      return first;
    });
}
