/** The search index that a thread packs is, to the byte, the one packed without; the thread ends when it is told to. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { buildArchive } from "../../src/index/build-archive.ts";
import { packIndexBeside } from "../../src/io/pack-index-beside.ts";
import { walkFiles } from "../../src/io/walk-files.ts";
import { buildIndex } from "../../src/search/build-index.ts";
import { gatherIndex } from "../../src/search/gather-index.ts";
import { makePage } from "../support/make-page.ts";

const archive = buildArchive([
  makePage({
    id: "p1",
    date: "2025-12-01",
    articles: ["工会开会", "職工過冬"].map((headline, place) => ({
      id: `p1-${place}`,
      headline,
      body: [headline],
    })),
  }),
]);

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "banmian-index-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("the same files", async () => {
  await packIndexBeside(folder, gatherIndex(archive), new AbortController().signal);
  const written = [...walkFiles(folder)].map(([path]) => [path, readFileSync(join(folder, path))]);
  const expected = [...buildIndex(archive)].map(([path, bytes]) => [path, Buffer.from(bytes)]);
  expect(new Map(written as [string, Buffer][])).toEqual(new Map(expected as [string, Buffer][]));
});

test("what goes wrong in the thread is told", async () => {
  const file = join(folder, "file");
  writeFileSync(file, "");
  await expect(packIndexBeside(file, gatherIndex(archive), new AbortController().signal)).rejects.toThrow(
    "EEXIST",
  );
});

test("nothing is written once it was told to stop", async () => {
  const stop = new AbortController();
  const packed = packIndexBeside(join(folder, "index"), gatherIndex(archive), stop.signal);
  stop.abort();
  await expect(packed).rejects.toThrow();
  expect([...walkFiles(folder)]).toEqual([]);
});
