/** The settled segment of the last index is known again where its articles, the program and all of its files are as they were. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { buildArchive } from "../../src/index/build-archive.ts";
import { KeptFiles } from "../../src/io/kept-files.ts";
import { openSettled, type SettledOptions } from "../../src/io/settled-memory.ts";
import { INDEX_FOLDER, listSegmentFiles } from "../../src/search/index-layout.ts";
import { makePage } from "../support/make-page.ts";

const listArticles = (count: number) =>
  buildArchive([
    makePage({
      id: "p",
      date: "2025-12-01",
      articles: Array.from({ length: count }, (_, n) => ({ id: `p-${n}`, headline: `第${n}篇` })),
    }),
  ]).articles;

const articles = listArticles(40);
const segment = { generation: "0123456789", articles: 40, shards: 3, sizes: "000", heavy: "" };
const known = { segment, characters: [24037], dictionary: new Uint8Array([1, 2]) };
const paths = listSegmentFiles(segment).map((name) => `${INDEX_FOLDER}/${segment.generation}/${name}`);

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "banmian-settled-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const pathOf = () => join(folder, "settled.bin");

function open(files: KeptFiles, options: Partial<SettledOptions> = {}) {
  return openSettled(
    { path: pathOf(), partial: join(folder, "partial") },
    { madeWith: "this", keyOf: ({ permalink }) => permalink, files: Promise.resolve(files), ...options },
  );
}

/** What the site has that was made with it. */
async function keep(): Promise<Map<string, string>> {
  const files = new KeptFiles();
  await open(files).keep(articles, known);
  return new Map(files.keys);
}

test("as it was, and its files are said to stay", async () => {
  const site = await keep();
  expect([...site.keys()]).toEqual(paths);
  const files = new KeptFiles(site);
  expect(await open(files).recall(articles)).toEqual(known);
  expect(new Map(files.keys)).toEqual(site);
});

test.each([
  ["there is one article more", { recalled: listArticles(41) }],
  ["an article has changed", { options: { keyOf: () => "another" } }],
  ["another program made it", { options: { madeWith: "another" } }],
])(
  "not where %s",
  async (_name, {
    recalled = articles,
    options = {},
  }: { recalled?: typeof articles; options?: Partial<SettledOptions> }) => {
    const site = await keep();
    // What is another does not wait for the last site.
    const files = new Promise<KeptFiles>(() => {});
    expect(await open(new KeptFiles(site), { files, ...options }).recall(recalled)).toBeNull();
  },
);

test.each(paths)("not where the last site lacks %s", async (path) => {
  const site = await keep();
  const key = site.get(path);
  site.delete(path);
  const files = new KeptFiles(site);
  expect(await open(files).recall(articles)).toBeNull();
  // It is made again, and known by the same key.
  expect(files.keys.get(path)).toBe(key);
});

test("not where all is made anew, or nothing is kept", async () => {
  expect(await open(new KeptFiles(await keep())).recall(articles)).toEqual(known);
  expect(await open(new KeptFiles(null)).recall(articles)).toBeNull();
  rmSync(pathOf());
  expect(await open(new KeptFiles()).recall(articles)).toBeNull();
});

test("not where what is told of it is damaged", async () => {
  const site = await keep();
  const whole = readFileSync(pathOf());
  for (const at of [0, whole.length >> 1, whole.length - 1]) {
    const bytes = Buffer.from(whole);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(pathOf(), bytes);
    expect(await open(new KeptFiles(site)).recall(articles)).toBeNull();
  }
});
