/** The search index of a site that grew: what is settled of it is taken from the last site, and all is as if made anew. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Archive } from "../../src/index/archive.ts";
import { buildArchive } from "../../src/index/build-archive.ts";
import { KeptFiles } from "../../src/io/kept-files.ts";
import { openSettled } from "../../src/io/settled-memory.ts";
import { type FormerParts, siteParts } from "../../src/io/site-parts.ts";
import { walkFiles } from "../../src/io/walk-files.ts";
import { makePage } from "../support/make-page.ts";

/** Enough for some to be settled, and so many of each page. */
const PAGES = 42;
const ARTICLES_EACH = 100;
/** So few that they leave as many settled. */
const ADDED = 8;

const pages = Array.from({ length: PAGES + 1 }, (_, page) =>
  makePage({
    id: `p${page}`,
    date: `${2000 + page}-12-01`,
    articles: Array.from({ length: page < PAGES ? ARTICLES_EACH : ADDED }, (_, place) => ({
      id: `p${page}-${place}`,
      headline: `第${page}版第${place}篇`,
    })),
  }),
);
const before = buildArchive(pages.slice(0, -1));
const after = buildArchive(pages);

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "banmian-parts-"));
});
afterEach(() => rmSync(root, { recursive: true }));

const search = siteParts.find(({ name }) => name === "search");
const read = (folder: string) =>
  new Map(
    [...walkFiles(join(root, folder))].map(([path]) => [
      path,
      readFileSync(join(root, folder, path), "base64"),
    ]),
  );

/** The keys of the files that the index has, and those that a site has already. */
async function make(
  folder: string,
  archive: Archive,
  site: ReadonlyMap<string, string> | null = null,
  isBeside = false,
): Promise<ReadonlyMap<string, string>> {
  const files = new KeptFiles(site);
  const settled = openSettled(
    { path: join(root, "settled.bin"), partial: join(root, "partial") },
    { madeWith: "this", keyOf: ({ permalink }) => permalink, files: Promise.resolve(files) },
  );
  // Of the site it needs nothing.
  const content = { archive } as Parameters<NonNullable<typeof search>["write"]>[1];
  const former: FormerParts = { settled };
  if (isBeside) await search?.begin?.(join(root, folder), content, former, new AbortController().signal);
  else await search?.write(join(root, folder), content, former);
  return new Map(files.keys);
}

test.each([
  ["by the process itself", false],
  ["by a thread", true],
])("%s", async (_name, isBeside) => {
  const keys = await make("last", before, null, isBeside);
  const last = read("last");
  const settled = [...last.keys()].filter((path) => keys.has(path));
  expect(settled.length).toBeGreaterThan(PAGES);
  expect(await make("next", after, keys, isBeside)).toEqual(keys);
  const next = read("next");
  expect([...next.keys()].filter((path) => keys.has(path))).toEqual([]);
  await make("anew", after);
  const both = [...next, ...settled.map((path): [string, string] => [path, last.get(path) ?? ""])];
  expect(new Map(both.sort())).toEqual(new Map([...read("anew")].sort()));
});
