/** What can be had of two former sites, and that a thread finds the same. */
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findFormer } from "../../src/io/find-former.ts";
import { findFormerBeside } from "../../src/io/find-former-beside.ts";
import { FormerAhead } from "../../src/io/former-ahead.ts";
import { writeInventory } from "../../src/io/inventory-file.ts";
import { spareOf } from "../../src/io/kept-sites.ts";
import { takeInventory } from "../../src/io/take-inventory.ts";
import { walkFiles } from "../../src/io/walk-files.ts";

const head = { inputs: { program: "1a", settings: "2b" }, pages: "3c" };
let target = "";

beforeEach(() => {
  target = join(mkdtempSync(join(tmpdir(), "banmian-former-")), "_site");
});

afterEach(() => rmSync(dirname(target), { recursive: true }));

/** A site whose files have their keys for content; what is named `new` has none. */
function make(site: string, keys: Record<string, string>, inputs = head.inputs): void {
  for (const [path, key] of Object.entries(keys)) {
    mkdirSync(join(site, dirname(path)), { recursive: true });
    writeFileSync(join(site, path), key);
  }
  const keyed = new Map(Object.entries(keys).filter(([path]) => !path.startsWith("new")));
  writeInventory(target, site, { ...head, inputs }, takeInventory(site, { files: walkFiles(site) }, keyed));
}

const last = { "a/index.html": "a2", "b/index.html": "b1", "c/index.html": "c1", "new.json": "n2" };
const before = { "a/index.html": "a1", "b/index.html": "b1", "d/index.html": "d1", "new.json": "n1" };

async function find() {
  const former = findFormer(target);
  expect(await findFormerBeside(target)).toEqual(former);
  const ahead = new FormerAhead();
  ahead.begin(target);
  expect(await ahead.find(target)).toEqual(former);
  return former && { ...former, keys: Object.fromEntries(former.keys) };
}

test("where no site is there nothing can be had", async () => {
  expect(await find()).toBeNull();
});

test("of the first site all that nobody has changed", async () => {
  make(target, last);
  appendFileSync(join(target, "b/index.html"), "!");
  expect(await find()).toEqual({ keys: { "a/index.html": "a2", "c/index.html": "c1" }, spare: null });
});

test("of two, and what the one before lacks", async () => {
  make(target, last);
  make(spareOf(target), before);
  const found = await find();
  expect(found?.keys).toEqual({
    "a/index.html": "a2",
    "b/index.html": "b1",
    "c/index.html": "c1",
    "d/index.html": "d1",
  });
  expect([...(found?.spare?.stale ?? [])].sort()).toEqual(["a/index.html", "c/index.html"]);
  expect([...(found?.spare?.files.keys() ?? [])].sort()).toEqual(Object.keys(before).sort());
});

test("a file that somebody changed in both can't be had, one that only the last lacks can", async () => {
  make(target, last);
  make(spareOf(target), before);
  for (const site of [target, spareOf(target)]) appendFileSync(join(site, "a/index.html"), "!");
  rmSync(join(target, "b/index.html"));
  expect((await find())?.keys).toEqual({ "b/index.html": "b1", "c/index.html": "c1", "d/index.html": "d1" });
});

test("a site before the last that another program made is none", async () => {
  make(target, last);
  make(spareOf(target), before, { program: "other", settings: "2b" });
  expect((await find())?.spare).toBeNull();
});

test("what was read ahead of another build is not what is found", async () => {
  make(target, last);
  const ahead = new FormerAhead();
  ahead.begin(target);
  make(target, { "a/index.html": "a3" });
  expect(await ahead.find(target)).toEqual(findFormer(target));
});

test("what somebody changed since inventories were read ahead can't be had", async () => {
  make(target, last);
  const ahead = new FormerAhead();
  ahead.begin(target);
  appendFileSync(join(target, "b/index.html"), "!");
  const found = await ahead.find(target);
  expect([...(found?.keys.keys() ?? [])].sort()).toEqual(["a/index.html", "c/index.html"]);
});
