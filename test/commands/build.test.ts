import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { compareFolders } from "../../scripts/compare-folders.ts";
import { holdFolder } from "../../src/io/hold-folder.ts";
import { runCli } from "./run-cli.ts";

const SEED = "seeds/000_9dd7f0f0a032cbf4.txt";
let folder = "";
let seeds = "";
let site = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "banmian-build-"));
  seeds = join(folder, "seeds");
  site = join(folder, "_site");
  mkdirSync(seeds);
  cpSync(SEED, join(seeds, "page.txt"));
});

afterEach(() => rmSync(folder, { recursive: true }));

async function build(options: Parameters<typeof runCli>[1] = {}, flags: readonly string[] = []) {
  return await runCli(["build", "--input", seeds, "--out", site, ...flags], options);
}

/** Stands for a former site, so that a test sees whether it stays. */
function placeFormerSite(): void {
  mkdirSync(site);
  writeFileSync(join(site, "index.html"), "former");
}

function expectFormerSite(): void {
  expect(readFileSync(join(site, "index.html"), "utf8")).toBe("former");
  expect(readdirSync(folder).filter((name) => name.startsWith("_site"))).toEqual(["_site"]);
}

test("a site is built, stage by stage, and nothing is left beside it but what the next build goes by", async () => {
  const { code, stdout, stderr } = await build();
  expect([code, stderr]).toEqual([0, ""]);
  const stages = [...stdout.matchAll(/^(\w+) .* \d+ ms$/gm)].map(([, name]) => name);
  expect(stages).toEqual(["read", "parse", "index", "render", "search", "data", "hosts", "publish"]);
  expect(existsSync(join(site, "index.html"))).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(["_site", "_site.kept", "seeds"]);
});

test("the review page is there where it is asked for, and nowhere else", async () => {
  const names = () => readdirSync(site, { recursive: true }).map(String);
  const home = () => readFileSync(join(site, "index.html"), "utf8");
  expect((await build()).code).toBe(0);
  expect(names().filter((name) => /(?:^|\/)review\//.test(name))).toEqual([]);
  expect(home()).not.toContain("/review/");
  const { code, stdout } = await build({}, ["--review"]);
  expect([code, /^review +(\d+) doubts? /m.exec(stdout)?.[1]]).toEqual([0, "0"]);
  expect(home()).toContain('<a href="/review/">待核 0</a>');
  expect(readFileSync(join(site, "review", "index.html"), "utf8")).toContain("没有待核之处");
  for (const name of names().filter((name) => /^sitemap.*\.xml$/.test(name)))
    expect(readFileSync(join(site, name), "utf8"), name).not.toContain("/review/");
});

test("a bad page names its file and line, and the former site stays as it was", async () => {
  expect((await build()).code).toBe(0);
  const former = join(folder, "former");
  cpSync(site, former, { recursive: true });
  cpSync(SEED, join(seeds, "another.txt"));
  writeFileSync(join(seeds, "bad.txt"), "---\ntitle: 要闻\ndate: never\n---\n标题\n");
  const { code, stderr } = await build();
  expect(code).toBe(1);
  expect(stderr).toContain(`${join(seeds, "bad.txt")}:3:7 `);
  expect(compareFolders(site, former)).toEqual([]);
  expect(readdirSync(folder).sort()).toEqual(["_site", "_site.kept", "former", "seeds"]);
});

test("a site that a killed build had set aside comes back, even where a page is bad", async () => {
  placeFormerSite();
  renameSync(site, join(folder, `_site.old-${process.ppid}`));
  writeFileSync(join(seeds, "page.txt"), "---\ndate: never\n---\n标题\n");
  expect((await build()).code).toBe(1);
  expectFormerSite();
});

test("a site that is being built is left alone, and who builds it is named", async () => {
  placeFormerSite();
  await holdFolder(site, async () => {
    const { code, stderr } = await build();
    expect([code, stderr]).toEqual([1, expect.stringContaining(`process ${process.pid} on `)]);
  });
  expectFormerSite();
});

test("an address that is none is a mistake in the call, and the former site stays as it was", async () => {
  placeFormerSite();
  const { code, stderr } = await build({ env: { SITE_URL: "nowhere" } });
  expect(code).toBe(2);
  expect(stderr).toContain("nowhere");
  expectFormerSite();
});

test("a template that fails is named, and the former site stays as it was", async () => {
  placeFormerSite();
  const templates = join(folder, "templates");
  mkdirSync(join(templates, "assets"), { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  const template = 'export default { render() { throw new Error("out of ink"); } };';
  writeFileSync(join(templates, "broken.11ty.ts"), template);
  const { code, stderr } = await build({ cwd: folder });
  expect(code).toBe(1);
  expect(stderr).toContain("broken.11ty.ts");
  expect(stderr).toContain("out of ink");
  expect(stderr).not.toMatch(/^ +at /m);
  expectFormerSite();
});

test("warnings are counted, and check is pointed to", async () => {
  const page = readFileSync(SEED, "utf8");
  writeFileSync(join(seeds, "page.txt"), `---\nedtion: 02\n---\n${page}`);
  const { code, stdout } = await build();
  expect(code).toBe(0);
  expect(stdout).toMatch(/^0 errors, [1-9]\d* warnings?; .*npm run check/m);
});
