import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writePart } from "../../src/io/write-part.ts";
import { runCli } from "./run-cli.ts";

const INPUTS = { pages: "1a", program: "2b", settings: "3c" };
let folder = "";
let parts = "";
let site = "";

function place(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "banmian-merge-"));
  parts = join(folder, "parts");
  site = join(folder, "_site");
  place(join(parts, "one/site/index.html"), "home");
  place(join(parts, "two/site/issues/a/index.html"), "版面");
  writePart(join(parts, "one"), { number: 1, of: 2, inputs: INPUTS, missing: 0 });
  writePart(join(parts, "two"), { number: 2, of: 2, inputs: INPUTS, missing: 0 });
});

afterEach(() => rmSync(folder, { recursive: true }));

async function merge(...args: readonly string[]) {
  return await runCli(["merge", "--lang", "en", "--out", site, ...args]);
}

async function expectFormerSite(message: string): Promise<void> {
  place(join(site, "index.html"), "former");
  const { code, stderr } = await merge(parts);
  expect([code, stderr]).toEqual([1, expect.stringContaining(message)]);
  expect(readdirSync(site)).toEqual(["index.html"]);
  expect(readFileSync(join(site, "index.html"), "utf8")).toBe("former");
  expect(readdirSync(folder).sort()).toEqual(["_site", "parts"]);
}

test("the files of all parts are one site, named one by one or by the folder that holds them", async () => {
  for (const folders of [[parts], [join(parts, "two"), join(parts, "one")]]) {
    const { code, stdout, stderr } = await merge(...folders);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^merge +2 files +\d+ ms$/m);
    expect(readFileSync(join(site, "index.html"), "utf8")).toBe("home");
    expect(readFileSync(join(site, "issues/a/index.html"), "utf8")).toBe("版面");
  }
});

test("a part that is missing is named, and the former site stays", async () => {
  rmSync(join(parts, "two"), { recursive: true });
  await expectFormerSite("Of 2 parts these are missing: 2.");
});

test.each<[string, (path: string) => void, string]>([
  ["cut off", (path) => writeFileSync(path, "版"), "is not as it was written; fetch that part again"],
  ["lost", (path) => rmSync(path), "no such file"],
])("a file that was %s is named, and the former site stays", async (_, damage, message) => {
  damage(join(parts, "two/site/issues/a/index.html"));
  await expectFormerSite(message);
});

test.each<[string, string, string]>([
  ["no JSON", "{", "part.json: "],
  ["of another kind", `{"format":2}`, "part.json: "],
  [
    "leading out of the site",
    JSON.stringify({
      format: 1,
      number: 2,
      of: 2,
      inputs: INPUTS,
      missing: 0,
      files: { "/../../outside.html": "aa" },
    }),
    "Invalid key in record",
  ],
])("a description that is %s is refused, and the former site stays", async (_, text, message) => {
  writeFileSync(join(parts, "two/part.json"), text);
  await expectFormerSite(message);
  expect(existsSync(join(folder, "outside.html"))).toBe(false);
});

test("a site of parts that lack pages is incomplete, as one built at once", async () => {
  writePart(join(parts, "one"), { number: 1, of: 2, inputs: INPUTS, missing: 3 });
  const { code, stderr } = await merge(parts);
  expect([code, stderr]).toEqual([3, "The site is incomplete: 3 files left out, see /missing/.\n"]);
});

test.each<[string, string[], string]>([
  ["no folder is named", [], "Expected the folders of the parts"],
  ["what stands there is no site", ["parts"], "holds something else (it has no index.html)"],
])("says so where %s", async (_, args, message) => {
  place(join(site, "other.txt"), "");
  const { code, stderr } = await merge(...args);
  expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
});
