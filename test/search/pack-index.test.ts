/** The settled segment of an index is the same whatever came since, and the index that takes it as it is has the same files. */
import { Buffer } from "node:buffer";
import { expect, test } from "vitest";
import type { Archive } from "../../src/index/archive.ts";
import { buildArchive } from "../../src/index/build-archive.ts";
import { type GatherOptions, gatherIndex } from "../../src/search/gather-index.ts";
import { listSegmentFiles } from "../../src/search/index-layout.ts";
import { packIndex } from "../../src/search/pack-index.ts";
import { makePage } from "../support/make-page.ts";

const pages = Array.from({ length: 60 }, (_, page) =>
  makePage({
    id: `p${page}`,
    date: `20${10 + page}-12-01`,
    articles: Array.from({ length: 6 }, (_, place) => ({
      id: `p${page}-${place}`,
      headline: `第${page}版第${place}篇`,
      body: [`本报讯${"工会".repeat(place)}开会，職工${page}過冬。`, "据了解，会议开始。"],
    })),
  }),
);
const archiveOf = (count: number) => buildArchive(pages.slice(0, count));

/** Of 300 articles. */
const SETTLED = 300;

function pack(archive: Archive, options: GatherOptions = {}) {
  const contents = gatherIndex(archive, { settled: SETTLED, ...options });
  const { settled, files } = packIndex(contents);
  const listed = [...files].map(([name, bytes]) => [name, Buffer.from(bytes).toString("base64")] as const);
  const { dictionary } = contents;
  return { settled, known: settled && { ...settled, dictionary }, files: new Map(listed) };
}

const before = pack(archiveOf(50));
const after = pack(archiveOf(60));
const folder = `${before.settled?.segment.generation}/`;
const inFolder = (files: ReadonlyMap<string, string>) =>
  [...files].filter(([name]) => name.startsWith(folder));

test("articles that come leave it as it is", () => {
  expect(before.settled?.segment.articles).toBe(SETTLED);
  expect(after.known).toEqual(before.known);
  expect(inFolder(after.files)).toEqual(inFolder(before.files));
});

test("its files are those that its description tells of", () => {
  const names = before.settled ? listSegmentFiles(before.settled.segment) : [];
  expect(inFolder(before.files).map(([name]) => name)).toEqual(names.map((name) => folder + name));
});

test("where it is known nothing else is another, and none of its files is made", () => {
  const { files, known } = pack(archiveOf(60), { known: before.known });
  expect(known).toEqual(before.known);
  expect([...files]).toEqual([...after.files].filter(([name]) => !name.startsWith(folder)));
});

test("another article among them makes it another one", () => {
  const changed = pages
    .slice(0, 60)
    .map((page, index) => (index === 0 ? { ...page, articles: page.articles.slice(1) } : page));
  const { settled } = pack(buildArchive(changed));
  expect(settled?.segment.generation).not.toBe(before.settled?.segment.generation);
});

test("an archive of few articles has one segment", () => {
  const { settled, files } = pack(archiveOf(60), { settled: undefined });
  expect(settled).toBeNull();
  expect(
    JSON.parse(Buffer.from(files.get("manifest.json") ?? "", "base64").toString()).segments,
  ).toHaveLength(1);
});
