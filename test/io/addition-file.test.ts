/** An index made with what was kept of the last one is, to the byte, the one made without. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Archive } from "../../src/index/archive.ts";
import { buildArchive } from "../../src/index/build-archive.ts";
import { digestParts } from "../../src/index/digest-parts.ts";
import { openAdditions } from "../../src/io/addition-file.ts";
import { buildIndex } from "../../src/search/build-index.ts";
import { makePage } from "../support/make-page.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "banmian-additions-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const pathOf = () => join(folder, "kept", "additions.bin");

const pages = Array.from({ length: 6 }, (_, page) =>
  makePage({
    id: `p${page}`,
    date: `2025-12-0${page + 1}`,
    articles: Array.from({ length: 3 }, (_, place) => ({
      id: `p${page}-${place}`,
      headline: `第${page}版第${place}篇`,
      body: [`本报讯${"工会".repeat(page + place)}开会。`, "据了解，会议开始。"],
    })),
  }),
);
const archiveOf = (chosen: readonly number[]) => buildArchive(chosen.flatMap((page) => pages[page] ?? []));

interface Made {
  files: ReturnType<typeof list>;
  /** Articles that were had from the file. */
  recalled: number;
}

const list = (archive: Archive, options = {}) =>
  [...buildIndex(archive, options)].map(([name, bytes]) => [name, Buffer.from(bytes).toString("base64")]);

function build(archive: Archive, { madeWith = "this", recalls = true } = {}): Made {
  let recalled = 0;
  const files = list(archive, {
    openAdditions: (_part: string, dictionary: Uint8Array) => {
      const additions = openAdditions(
        { path: pathOf(), partial: join(folder, "partial") },
        {
          madeWith: `${madeWith} ${digestParts([...dictionary])}`,
          keyOf: ({ record }) => digestParts(record),
          recalls,
        },
      );
      return {
        ...additions,
        recall: (article: Parameters<typeof additions.recall>[0]) => {
          const known = additions.recall(article);
          if (known) recalled += 1;
          return known;
        },
      };
    },
  });
  return { files, recalled };
}

test("whatever pages come and go between two indexes", () => {
  const anyPages = fc.subarray(pages.map((_, page) => page));
  fc.assert(
    fc.property(fc.array(anyPages, { minLength: 3, maxLength: 3 }), (versions) => {
      for (const chosen of versions) {
        const archive = archiveOf(chosen);
        const files = list(archive);
        expect(build(archive).files).toEqual(files);
        expect(build(archive)).toEqual({ files, recalled: archive.articles.length });
      }
    }),
    { numRuns: 8 },
  );
  expect(readdirSync(folder)).toEqual(["kept"]);
});

test("what is damaged, cut off, gone, or was made by another program is not used", () => {
  const archive = archiveOf([0, 1, 2]);
  const { files } = build(archive);
  const whole = readFileSync(pathOf());
  expect(build(archive)).toEqual({ files, recalled: 9 });
  expect(readFileSync(pathOf())).toEqual(whole);
  expect(build(archive, { recalls: false })).toEqual({ files, recalled: 0 });
  expect(build(archive, { madeWith: "another" })).toEqual({ files, recalled: 0 });
  const damages = [
    () => rmSync(pathOf()),
    () => writeFileSync(pathOf(), ""),
    ...[1, 8, 100].map((lost) => () => writeFileSync(pathOf(), whole.subarray(0, -lost))),
    ...[0, whole.length >> 1, whole.length - 1].map((at) => () => {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(pathOf(), bytes);
    }),
  ];
  for (const damage of damages) {
    damage();
    expect(build(archive)).toEqual({ files, recalled: 0 });
    expect(build(archive).recalled).toBe(9);
  }
});

test("a file that lacks one article in a hundred stays as it is, and is written anew where it lacks more", () => {
  const numbered = (count: number) =>
    buildArchive(
      Array.from({ length: count }, (_, page) =>
        makePage({
          id: `p${page}`,
          date: "2025-12-01",
          articles: [{ id: `p${page}-0`, headline: `第${page}版` }],
        }),
      ),
    );
  build(numbered(200));
  const whole = readFileSync(pathOf());
  const archive = numbered(202);
  expect(build(archive)).toEqual({ files: list(archive), recalled: 200 });
  expect(readFileSync(pathOf())).toEqual(whole);
  const larger = numbered(203);
  expect(build(larger)).toEqual({ files: list(larger), recalled: 200 });
  expect(build(larger).recalled).toBe(203);
});

test("a draft that another run takes for one left half written is given up", () => {
  const archive = archiveOf([0]);
  const files = list(archive, {
    openAdditions: () => {
      const additions = openAdditions(
        { path: pathOf(), partial: join(folder, "partial") },
        { madeWith: "this", keyOf: ({ record }) => record.id, recalls: false },
      );
      rmSync(join(folder, "partial"));
      return additions;
    },
  });
  expect(files).toEqual(list(archive));
  expect(readdirSync(join(folder, "kept"))).toEqual([]);
});

test("where nothing can be kept, the index is made all the same", () => {
  writeFileSync(join(folder, "kept"), "a file where a folder is to be");
  const archive = archiveOf([3]);
  expect(build(archive)).toEqual({ files: list(archive), recalled: 0 });
});
