import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readInventory, writeInventory } from "../../src/io/inventory-file.ts";
import { inventoryPathOf } from "../../src/io/kept-sites.ts";
import type { FileEntry } from "../../src/schema/inventory.ts";

const head = { inputs: { program: "1a", settings: "2b" }, pages: "3c" };
let folder = "";
let site = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "banmian-inventory-"));
  site = join(folder, "_site");
  mkdirSync(site);
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Of a place longer than what is read at once, and of three bytes a character, so that some are cut in two. */
const list = (count: number) =>
  Array.from(
    { length: count },
    (_, index): FileEntry => [
      `劳模/${"版".repeat(20)}${index}`,
      index % 3 === 0 ? null : `key-${index}`,
      index,
      index + 0.25,
    ],
  );

test.each([0, 1, 30_000])("an inventory of %s files is read as it was written", (count) => {
  const entries = list(count);
  writeInventory(site, site, head, [["", 1.5], ...entries, ["劳模", 2.5], ["", 3.5]]);
  expect(readInventory(site, site)).toEqual({
    ...head,
    files: new Map(entries.map((entry) => [entry[0], entry])),
    folders: new Map([
      ["", 3.5],
      ["劳模", 2.5],
    ]),
  });
});

test.each([
  ["cut within a line", (text: string) => text.slice(0, -5)],
  ["empty", () => ""],
  ["of another format", (text: string) => text.replace('"format":4', '"format":3')],
  ["with a line that is none", (text: string) => text.replace('"key-1"', "1")],
  ["with a folder that is none", (text: string) => `${text}["劳模","1"]\n`],
])("one that is %s is none", (_name, damage) => {
  writeInventory(site, site, head, list(3));
  const path = inventoryPathOf(site, site);
  writeFileSync(path, damage(readFileSync(path, "utf8")));
  expect(readInventory(site, site)).toBeNull();
});

test("there is none where none was written", () => {
  expect(readInventory(site, site)).toBeNull();
});
