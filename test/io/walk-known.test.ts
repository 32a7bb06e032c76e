/** Files found by an inventory are those that a walk through all folders finds, whatever happened since. */
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { dateFiles } from "../../src/io/date-files.ts";
import { readInventory, writeInventory } from "../../src/io/inventory-file.ts";
import { takeInventory } from "../../src/io/take-inventory.ts";
import { walkFiles } from "../../src/io/walk-files.ts";
import { walkKnown } from "../../src/io/walk-known.ts";

/** Seconds since 1970. */
const LONG_AGO = 1_000_000_000;
const head = { inputs: { program: "1a", settings: "2b" }, pages: "3c" };
let folder = "";
let site = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "banmian-known-"));
  site = join(folder, "_site");
});

afterEach(() => rmSync(folder, { recursive: true }));

function make(path: string): void {
  mkdirSync(join(site, dirname(path)), { recursive: true });
  writeFileSync(join(site, path), path);
}

function takeStock(): void {
  // The clock of a disk may stand for some milliseconds, in which nothing can be told to have changed.
  dateFiles(site, LONG_AGO);
  writeInventory(site, site, head, takeInventory(site, { files: walkFiles(site) }, new Map()));
}

/** By the inventory, which the last stock left. */
function listKnown() {
  const inventory = readInventory(site, site);
  return inventory && new Map(walkKnown(site, inventory));
}

const listAll = () => new Map(walkFiles(site));

/** Not each is possible at each time: what isn't comes to nothing. */
const edits: Record<string, (path: string) => void> = {
  make,
  change: (path) => appendFileSync(join(site, path), "!", { flag: "r+" }),
  remove: (path) => rmSync(join(site, path)),
  removeFolder: (path) => rmSync(join(site, dirname(path)), { recursive: true }),
  makeFolder: (path) => {
    rmSync(join(site, path));
    make(`${path}/index.html`);
  },
  makeFile: (path) => {
    rmSync(join(site, dirname(path)), { recursive: true });
    make(dirname(path));
  },
  move: (path) => renameSync(join(site, path), join(site, `${path}.moved`)),
  copyFolder: (path) => cpSync(join(site, dirname(path)), join(site, "copy"), { recursive: true }),
};

const name = fc.constantFrom("a", "b", "文");
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => `${names.join("/")}/index.html`);

test("files come, change, move and go, with their folders", () => {
  const edit = fc.tuple(fc.constantFrom(...Object.keys(edits)), path);
  fc.assert(
    fc.property(
      fc.array(path, { minLength: 1, maxLength: 6 }),
      fc.array(edit, { maxLength: 4 }),
      (made, list) => {
        rmSync(site, { recursive: true, force: true });
        for (const each of ["index.html", ...made]) make(each);
        takeStock();
        expect(listKnown()).toEqual(listAll());
        // What happens to the site itself, as to a former one, is nothing that happens to its files.
        renameSync(site, join(folder, "elsewhere"));
        renameSync(join(folder, "elsewhere"), site);
        for (const [kind, each] of list)
          try {
            edits[kind]?.(each);
          } catch {
            // It was not possible.
          }
        if (listAll().size > 0) expect(listKnown()).toEqual(listAll());
      },
    ),
    { numRuns: 60 },
  );
});
