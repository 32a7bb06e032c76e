/** A folder brought up has what was made and what stays, and is known as the disk has it, whatever was there before. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { bringUpFolder } from "../../src/io/bring-up-folder.ts";
import { dateFiles } from "../../src/io/date-files.ts";
import { linkFolder } from "../../src/io/link-folder.ts";
import { takeInventory } from "../../src/io/take-inventory.ts";
import { walkFiles } from "../../src/io/walk-files.ts";

/** Seconds since 1970: whatever is done to a folder later is told by its time. */
const LONG_AGO = 1_000_000_000;
const paths = [
  "index.html",
  "a",
  "a/index.html",
  "a/b/index.html",
  "a/b/c/index.html",
  "ab",
  "a/d/one",
  "a/d/two",
  "e/f/g",
  "e/h",
];

/** Path → content; of a file and a folder of one name only the one that comes first. */
type Files = Map<string, string>;

function take(chosen: readonly [string, string][]): Files {
  const files: Files = new Map();
  for (const [path, content] of chosen) {
    const collides = [...files.keys()].some(
      (other) => other.startsWith(`${path}/`) || path.startsWith(`${other}/`),
    );
    if (!collides) files.set(path, content);
  }
  return files;
}

function write(folder: string, files: Files): void {
  mkdirSync(folder);
  for (const [path, content] of files) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

const read = (folder: string) =>
  new Map([...walkFiles(folder)].map(([path]) => [path, readFileSync(join(folder, path), "utf8")]));

/** Later words hold. */
const sumUp = (entries: ReturnType<typeof takeInventory>) =>
  new Map([...entries].map(([path, ...rest]) => [path, rest]));

const beginnings = ["the site before the last", "links to the last site"] as const;

/** Brings one of these to the pages of the next site, of which those stay that are in the last one too. */
function bringUp(
  root: string,
  { before, last, next }: Record<"before" | "last" | "next", Files>,
  beginning: (typeof beginnings)[number],
) {
  const [folder, drafts, target] = ["next", "drafts", "last"].map((name) => join(root, name)) as [
    string,
    string,
    string,
  ];
  write(target, last);
  write(drafts, new Map([...next].filter(([path, content]) => last.get(path) !== content)));
  if (beginning === "links to the last site") {
    const spare = linkFolder(target, last.keys(), folder);
    return { folder, contents: bringUpFolder(folder, drafts, next, { target, spare }) };
  }
  write(folder, before);
  dateFiles(folder, LONG_AGO);
  const files = new Map(walkFiles(folder));
  const known = [...takeInventory(folder, { files }, new Map())].flatMap((entry) =>
    entry.length === 2 ? [entry] : [],
  );
  const stale = new Set([...last].flatMap(([path, content]) => (before.get(path) === content ? [] : [path])));
  const spare = { files, stale, folders: new Map(known) };
  return { folder, contents: bringUpFolder(folder, drafts, next, { target, spare }) };
}

test("what was made, what stays, and nothing else", () => {
  const anyFiles = fc.array(fc.tuple(fc.constantFrom(...paths), fc.constantFrom("1", "2", "3 longer")));
  fc.assert(
    fc.property(
      anyFiles,
      anyFiles,
      anyFiles,
      fc.constantFrom(...beginnings),
      (before, last, next, beginning) => {
        const root = mkdtempSync(join(tmpdir(), "banmian-bring-"));
        try {
          const sites = { before: take(before), last: take(last), next: take(next) };
          const { folder, contents } = bringUp(root, sites, beginning);
          expect(read(folder)).toEqual(sites.next);
          expect(read(join(root, "last"))).toEqual(sites.last);
          const asked = takeInventory(folder, { files: walkFiles(folder) }, sites.next);
          expect(sumUp(takeInventory(folder, contents, sites.next))).toEqual(sumUp(asked));
        } finally {
          rmSync(root, { recursive: true });
        }
      },
    ),
    { numRuns: 300 },
  );
});
