import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { listNamed } from "../../scripts/faults/list-named.ts";
import { makeBrokenPages } from "../../scripts/faults/make-broken-pages.ts";
import { runCli } from "./run-cli.ts";

/** `npm run test:faults` tries 1,000 pages, and compares the site with that of the sound pages alone. */
const PAGES = 30;
const BROKEN = 20;

let folder = "";
let seeds = "";
let site = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "banmian-keep-going-"));
  seeds = join(folder, "seeds");
  site = join(folder, "_site");
  mkdirSync(seeds);
});

afterEach(() => rmSync(folder, { recursive: true }));

const build = (out: string, ...flags: string[]) =>
  runCli(["build", "--input", seeds, "--out", out, "--lang", "en", ...flags]);

test("every broken page is named in one run; the rest is built where that is asked for, and the site says what it lacks", async () => {
  const { files, expected } = makeBrokenPages(PAGES, BROKEN);
  expect(expected).toHaveLength(BROKEN);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(seeds, name), content);
  const address = "/issues/9999/";
  writeFileSync(join(folder, "published-urls.txt"), `${address}  gone\n`);

  const strict = await build(site);
  expect([strict.code, listNamed(strict.stderr)]).toEqual([1, expected.toSorted()]);
  expect(readdirSync(folder).sort()).toEqual(["published-urls.txt", "seeds"]);

  const lenient = await build(site, "--keep-going");
  expect([lenient.code, listNamed(lenient.stderr)]).toEqual([3, expected.toSorted()]);
  expect(lenient.stderr).toContain("20 files left out, see /missing/");
  const home = readFileSync(join(site, "index.html"), "utf8");
  expect(home).toContain(`有 ${BROKEN} 个版面的文件有误，暂未收入。<a href="/missing/">`);
  const list = readFileSync(join(site, "missing", "index.html"), "utf8");
  for (const each of expected) {
    const [, file, line, id] = /^(.+):(\d+) (.+)$/.exec(each) ?? [];
    expect(list).toContain(`<code translate="no">${file}</code>`);
    if (line !== "1") expect(list).toContain(`，第 ${line} 行`);
    expect(list).toContain(`href="/guide/messages/${id}/"`);
  }
  expect(list).toContain("noindex");
});

test("where no page is left, nothing is published", async () => {
  writeFileSync(join(seeds, "bad.txt"), "---\ndate: never\n---\n标题\n");
  const { code, stderr } = await build(site, "--keep-going");
  expect([code, listNamed(stderr)]).toEqual([1, ["bad.txt:2 bad-front-matter"]]);
  expect(readdirSync(folder)).toEqual(["seeds"]);
});
