/** Builds after the first: they make only what is new, and the site is that of a fresh build all the same. */
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { compareFolders } from "../../scripts/compare-folders.ts";
import { generatePages } from "../../scripts/corpus/generate-pages.ts";
import { runCli } from "./run-cli.ts";

const [FIRST, SECOND] = ["seeds/000_9dd7f0f0a032cbf4.txt", "seeds/001_4ff8259dd7ecf7f0.txt"];
let folder = "";
let seeds = "";
let site = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "banmian-again-"));
  [seeds, site] = [join(folder, "seeds"), join(folder, "_site")];
  mkdirSync(seeds);
  cpSync(FIRST, join(seeds, "page.txt"));
});

afterEach(() => rmSync(folder, { recursive: true }));

const readText = (path: string) => (existsSync(path) ? readFileSync(path, "utf8") : null);

/** How many pages were rendered; null where nothing was. */
async function build(out = site, flags: readonly string[] = []): Promise<number | null> {
  const { code, stdout, stderr } = await runCli(["build", "--input", seeds, "--out", out, ...flags]);
  expect([code, stderr]).toEqual([0, ""]);
  const pages = /^render +(\d+) pages/m.exec(stdout)?.[1];
  return pages === undefined ? null : Number(pages);
}

/** How many pages a fresh build renders, which is to make the same files. */
async function expectFresh(): Promise<number> {
  const fresh = join(folder, "fresh");
  const pages = await build(fresh, ["--fresh"]);
  expect(compareFolders(site, fresh)).toEqual([]);
  return pages ?? 0;
}

test("a page that comes, changes and goes: less is made, and the site is that of a fresh build", async () => {
  await build();
  cpSync(SECOND, join(seeds, "another.txt"));
  const added = await build();
  expect(added).toBeLessThan(await expectFresh());
  const text = readFileSync(join(seeds, "page.txt"), "utf8");
  writeFileSync(join(seeds, "page.txt"), text.replace("劳模", "模范"));
  const changed = await build();
  expect(changed).toBeLessThan(await expectFresh());
  rmSync(join(seeds, "another.txt"));
  await build();
  await expectFresh();
});

test("where nothing has changed the site stays, files and all", async () => {
  await build();
  const home = () => statSync(join(site, "index.html")).ino;
  const before = home();
  expect([await build(), home()]).toEqual([null, before]);
});

test("a file that somebody changed in the site, or put there, is not kept", async () => {
  await build();
  cpSync(SECOND, join(seeds, "another.txt"));
  await build();
  // Pages of the last two sites may be the same file.
  appendFileSync(join(site, "about", "index.html"), "!");
  appendFileSync(join(site, "people", "index.html"), "!");
  appendFileSync(join(site, "issues", "page", "text", "index.html"), "!");
  appendFileSync(join(site, "data", "articles.jsonl"), "!");
  writeFileSync(join(site, "stray.html"), "");
  writeFileSync(join(site, "people", "stray.html"), "");
  mkdirSync(join(site, "stray", "deep"), { recursive: true });
  writeFileSync(join(site, "stray", "deep", "index.html"), "");
  rmSync(join(site, "charts", "index.html"));
  // A file in place of a folder, and a folder in place of a file.
  rmSync(join(site, "places"), { recursive: true });
  writeFileSync(join(site, "places"), "");
  rmSync(join(site, "keywords", "index.html"));
  mkdirSync(join(site, "keywords", "index.html"));
  writeFileSync(join(site, "keywords", "index.html", "stray.html"), "");
  expect(await build()).toBeGreaterThan(0);
  await expectFresh();
  cpSync(FIRST, join(seeds, "third.txt"));
  appendFileSync(join(seeds, "third.txt"), "\n\n又一篇\n\n本报讯（记者 张三）昨天，读书会开始。\n");
  await build();
  await expectFresh();
});

test("after a build that failed, and one for another address, the next makes all that it has to", async () => {
  await build();
  writeFileSync(join(seeds, "bad.txt"), "---\ndate: never\n---\n标题\n");
  expect((await runCli(["build", "--input", seeds, "--out", site])).code).toBe(1);
  rmSync(join(seeds, "bad.txt"));
  const env = { SITE_URL: "https://news.example.com" };
  expect((await runCli(["build", "--input", seeds, "--out", site], { env })).code).toBe(0);
  expect(readFileSync(join(site, "index.html"), "utf8")).toContain("https://news.example.com");
  await build();
  await expectFresh();
});

test("what several processes make together is what one makes alone, and none leaves anything behind", async () => {
  for (const { name, text } of generatePages({ articles: 400 })) writeFileSync(join(seeds, name), text);
  const alone = await build(join(folder, "alone"), ["--workers", "1"]);
  const { code, stdout } = await runCli(["build", "--input", seeds, "--out", site, "--workers", "3"]);
  expect(code).toBe(0);
  const stagesOf = (name: string) => [...stdout.matchAll(new RegExp(`^${name} +(?:(\\d+) pages?)?`, "gm"))];
  // One process or another, but each once.
  expect(["search", "data", "hosts"].map((name) => stagesOf(name).length)).toEqual([1, 1, 1]);
  const made = stagesOf("render").map(([, pages]) => Number(pages));
  expect([made.length, made.reduce((sum, pages) => sum + pages)]).toEqual([3, alone]);
  const different = compareFolders(site, join(folder, "alone"));
  // Of some the texts, for whether they are missing or other says most.
  const texts = different
    .slice(0, 3)
    .map((path) => [site, join(folder, "alone")].map((at) => readText(join(at, path))));
  expect({ different, texts, made }).toEqual({ different: [], texts: [], made });
});
