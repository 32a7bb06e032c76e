/** Dumps made with what the last ones have are, to the byte, those made without. */
import { createHash } from "node:crypto";
import {
  appendFileSync,
  cpSync,
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
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { compareFolders } from "../../scripts/compare-folders.ts";
import { generatePages } from "../../scripts/corpus/generate-pages.ts";
import { Site } from "../../src/eleventy/site.ts";
import type { Archive, IssueEntry } from "../../src/index/archive.ts";
import { buildArchive } from "../../src/index/build-archive.ts";
import { digestParts } from "../../src/index/digest-parts.ts";
import { EntryDigests } from "../../src/index/entry-digests.ts";
import { createContext } from "../../src/io/create-context.ts";
import { type DumpMemory, openDumpMemory } from "../../src/io/dump-memory.ts";
import { KeptFiles } from "../../src/io/kept-files.ts";
import { writeData } from "../../src/io/write-data.ts";
import { digestRecords } from "../../src/pipeline/digest-records.ts";
import { buildRecords, indexRecords, type PageMemory } from "../../src/pipeline.ts";
import type { PageSource } from "../../src/read/read-page.ts";
import { packPage, unpackPage } from "../../src/record/pack-page.ts";
import type { PageRecord } from "../../src/schema/record.ts";
import { makePage } from "../support/make-page.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "banmian-former-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const site = new Site({ siteUrl: "https://news.example.com" });
const keptPath = () => join(folder, "kept", "dumps.bin");

interface Edition {
  archive: Archive;
  keyOf: (issue: IssueEntry) => string;
}

/** Builds of one site, one after the other. */
class Builds {
  readonly last = join(folder, "last");
  /** Issues whose rows came from the last dumps. */
  recalled = 0;
  #known: ReadonlyMap<string, string> | null = null;

  #open(keyOf: Edition["keyOf"], madeWith: string): DumpMemory {
    const memory = openDumpMemory(
      { path: keptPath(), partial: join(folder, "partial") },
      { madeWith, keyOf, lastSite: this.#known && this.last },
    );
    return {
      ...memory,
      open: async (copy) => {
        const former = await memory.open(copy);
        if (former) {
          const rowsOf = former.rowsOf.bind(former);
          former.rowsOf = (table, share) => {
            if (table === "mentions") this.recalled += 1;
            return rowsOf(table, share);
          };
        }
        return former;
      },
    };
  }

  /** The paths that are not those of dumps made without the last ones. */
  async build({ archive, keyOf }: Edition, madeWith = "this"): Promise<string[]> {
    const [next, fresh] = [join(folder, "next"), join(folder, "fresh")];
    const before = existsSync(this.last) ? snapshot(this.last) : null;
    this.recalled = 0;
    const files = new KeptFiles(this.#known);
    const oai = { contact: "editor@example.com" };
    await writeData(next, archive, site, oai, { files, dumps: this.#open(keyOf, madeWith) });
    if (before) expect(snapshot(this.last)).toEqual(before);
    // As publishing does.
    for (const path of files.keys.keys())
      if (!existsSync(join(next, path))) {
        mkdirSync(dirname(join(next, path)), { recursive: true });
        cpSync(join(this.last, path), join(next, path));
      }
    await writeData(fresh, archive, site, oai);
    const differing = compareFolders(next, fresh);
    rmSync(this.last, { recursive: true, force: true });
    rmSync(fresh, { recursive: true });
    cpSync(next, this.last, { recursive: true });
    rmSync(next, { recursive: true });
    this.#known = files.keys;
    return differing;
  }
}

const snapshot = (path: string) =>
  readdirSync(path, { recursive: true, withFileTypes: true }).map((entry) => {
    const whole = join(entry.parentPath, entry.name);
    return [whole, entry.isFile() ? createHash("sha256").update(readFileSync(whole)).digest("hex") : null];
  });

const context = createContext();
const packed = new Map<string, ReturnType<typeof packPage>>();
const textOf = ({ path, bytes, corrections }: PageSource) =>
  [path, Buffer.from(bytes).toString(), corrections && Buffer.from(corrections.bytes).toString()].join("\n");
const memory: PageMemory = {
  recall: (source) => {
    const known = packed.get(textOf(source));
    return known ? unpackPage(known) : null;
  },
  keep: (source, page) => void packed.set(textOf(source), packPage(page)),
};

/** Pages in versions: as they came, with another date, with other names, with a correction that merges two names. */
const generated = [...generatePages({ articles: 30, pageSize: { low: 2, high: 4 } })];
const versions = generated.map(({ name, text }) => {
  const [first = "", ...lines] = text.split("\n");
  const texts = [
    text,
    text.replace(/^(?:date: .*|\S*\d{4}年\d{1,2}月\d{1,2}日\S*)$/m, "date: 2004-01-06"),
    [first, ...lines.map((line) => line.replace("工会", "总工会"))].join("\n"),
  ];
  return texts.map((value): PageSource => ({ path: `seeds/${name}`, bytes: Buffer.from(value) }));
});

/** `chosen` are versions by page, null for a page that is not there. */
function indexPages(chosen: readonly (number | null)[], merged: boolean): Edition {
  const sources = chosen.flatMap((version, index) =>
    version === null ? [] : (versions[index]?.[version] ?? []),
  );
  const [first] = sources;
  if (first && merged) sources[0] = { ...first, corrections: mergeNames(first) };
  const built = buildRecords(sources, context, { memory });
  const digests = new EntryDigests(digestRecords(built));
  return { archive: indexRecords(built, context), keyOf: (issue) => digests.issue(issue) };
}

/** The first two bodies that a page names become one, everywhere. */
function mergeNames(source: PageSource): PageSource["corrections"] {
  const { records } = buildRecords([source], context, { memory });
  const named = records.flatMap(({ articles }) => articles.flatMap(({ organisations }) => organisations));
  const [from, to] = new Set(named.map(({ name }) => name));
  if (from === undefined || to === undefined) return undefined;
  const lines = Buffer.from(source.bytes).toString().split("\n");
  const [longest = ""] = lines.sort((a, b) => b.length - a.length);
  return {
    path: source.path.replace(/\.\w+$/, ".corrections.yaml"),
    bytes: Buffer.from(JSON.stringify([{ at: longest, merge: { [from]: to } }])),
  };
}

test("whatever pages come, change and go between two builds, and whatever names they merge", async () => {
  const anyVersion = fc.option(fc.nat({ max: 2 }), { freq: 4 });
  const edits = fc.array(fc.tuple(fc.nat({ max: versions.length - 1 }), anyVersion), { maxLength: 2 });
  const anyPages = fc.array(anyVersion, { minLength: versions.length, maxLength: versions.length });
  let recalled = 0;
  await fc.assert(
    fc.asyncProperty(
      anyPages,
      fc.array(fc.tuple(edits, fc.boolean()), { minLength: 2, maxLength: 2 }),
      async (pages, steps) => {
        rmSync(join(folder, "last"), { recursive: true, force: true });
        const builds = new Builds();
        const chosen = [...pages];
        expect(await builds.build(indexPages(chosen, false))).toEqual([]);
        for (const [changes, merged] of steps) {
          for (const [page, version] of changes) chosen[page] = version;
          expect(await builds.build(indexPages(chosen, merged))).toEqual([]);
          recalled += builds.recalled;
        }
      },
    ),
    { numRuns: 10 },
  );
  // Else the test would say nothing.
  expect(recalled).toBeGreaterThan(50);
  expect(readdirSync(folder).sort()).toEqual(["kept", "last"]);
});

const index = (pages: readonly PageRecord[]): Edition => {
  const digests = new Map(pages.map((page) => [page.id, digestParts(page)]));
  return { archive: buildArchive(pages), keyOf: ({ record }) => digests.get(record.id) ?? "" };
};

const numbered = (day: number, articles: number, organisation = "市总工会") =>
  makePage({
    id: `p${day}`,
    date: `2025-12-${String(day).padStart(2, "0")}`,
    articles: Array.from({ length: articles }, (_, place) => ({
      id: `p${day}-${place}`,
      headline: `第${day}版第${place}篇`,
      organisations: [{ name: organisation }],
      // Those of the third are of more than a page of Parquet has.
      body: [
        `本报讯第${place}次${"工会".repeat((place % 7) + (day === 3 ? 300 : day))}开会。`,
        '=1+1 "据了解"，会议开始。',
      ],
    })),
  });

test("pages at the end, in the middle, changed and gone, of more articles than a row group has", async () => {
  const builds = new Builds();
  const [one, two, three] = [numbered(1, 1500), numbered(3, 2000), numbered(5, 900)];
  const steps: [pages: PageRecord[], recalled: number][] = [
    [[one, two, three], 0],
    [[one, two, three, numbered(7, 3)], 3],
    [[one, two, numbered(4, 1), three, numbered(7, 3)], 4],
    [[one, numbered(3, 1999, "区总工会"), numbered(4, 1), three], 3],
    // A row group that moves, whole.
    [[two, three], 1],
    [[numbered(1, 2000), two, three], 2],
    [[two, three], 2],
    [[], 0],
    [[one], 0],
  ];
  for (const [pages, recalled] of steps) {
    expect(await builds.build(index(pages))).toEqual([]);
    expect(builds.recalled).toBe(recalled);
  }
});

test("a body that comes above others, or goes, is told of them, and their articles stay", async () => {
  const builds = new Builds();
  const below = numbered(1, 2, "甲市总工会乙区工会");
  const steps: [pages: PageRecord[], recalled: number][] = [
    [[below], 0],
    [[below, numbered(2, 1, "甲市总工会")], 1],
    [[below], 1],
  ];
  for (const [pages, recalled] of steps) {
    expect(await builds.build(index(pages))).toEqual([]);
    expect(builds.recalled).toBe(recalled);
    const rows = readFileSync(join(builds.last, "data", "authorities.csv"), "utf8");
    expect(rows.includes("甲市总工会乙区工会,甲市总工会")).toBe(pages.length === 2);
  }
});

test("what is taken is what the last dumps have", async () => {
  const builds = new Builds();
  const { archive, keyOf } = index([numbered(1, 3), numbered(2, 3)]);
  await builds.build({ archive, keyOf });
  // Under the key of another issue.
  const changed = index([numbered(1, 3), numbered(2, 3, "区总工会")]);
  const differing = await builds.build({ archive: changed.archive, keyOf: (issue) => keyOf(issue) });
  expect(differing).toContain(join("data", "articles.jsonl"));
  expect(differing).toContain(join("data", "mentions.csv"));
});

test("where what is kept is damaged, gone, or another program's, or a dump was changed by hand, all is made", async () => {
  const pages = [numbered(1, 4), numbered(2, 4), numbered(3, 4)];
  const builds = new Builds();
  expect(await builds.build(index(pages))).toEqual([]);
  const flip = (path: string, place: (length: number) => number) => () => {
    const bytes = readFileSync(path);
    const at = place(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(path, bytes);
  };
  const dump = (name: string) => join(builds.last, "data", name);
  const damages = [
    () => rmSync(keptPath()),
    () => writeFileSync(keptPath(), ""),
    () => writeFileSync(keptPath(), readFileSync(keptPath()).subarray(0, -1)),
    flip(keptPath(), (length) => length >> 1),
    ...["articles.jsonl", "articles.csv", "mentions.csv", "articles.parquet", "archive.sqlite"].flatMap(
      (name) => [
        () => rmSync(dump(name)),
        () => appendFileSync(dump(name), "!"),
        () => writeFileSync(dump(name), ""),
        () => flip(dump(name), (length) => length >> 1)(),
      ],
    ),
  ];
  for (const damage of damages) {
    expect(await builds.build(index(pages))).toEqual([]);
    expect(builds.recalled).toBe(pages.length);
    damage();
    expect(await builds.build(index(pages))).toEqual([]);
    expect(builds.recalled).toBe(0);
  }
  expect(await builds.build(index(pages), "another program")).toEqual([]);
  expect(builds.recalled).toBe(0);
});

test("an issue whose file of the API the last site lacks is made, all of it", async () => {
  const pages = [numbered(1, 4), numbered(2, 4)];
  const { archive, keyOf } = index(pages);
  const [former, next] = [join(folder, "former"), join(folder, "next")];
  const open = (lastSite: string | null) =>
    openDumpMemory(
      { path: keptPath(), partial: join(folder, "partial") },
      { madeWith: "this", keyOf, lastSite },
    );
  const files = new KeptFiles();
  await writeData(former, archive, site, {}, { files, dumps: open(null) });
  const known = new Map(files.keys);
  known.delete("api/issues/p1.json");
  const second = new KeptFiles(known);
  await writeData(next, archive, site, {}, { files: second, dumps: open(former) });
  expect(second.keys).toEqual(files.keys);
  expect(readdirSync(join(next, "api", "issues"))).toEqual(["p1.json"]);
  for (const path of [
    "api/issues/p1.json",
    ...readdirSync(join(former, "data")).map((name) => `data/${name}`),
  ])
    if (existsSync(join(next, path)))
      expect(readFileSync(join(next, path)).equals(readFileSync(join(former, path))), path).toBe(true);
});

test("where nothing can be kept, the dumps are made all the same", async () => {
  writeFileSync(join(folder, "kept"), "a file where a folder is to be");
  const builds = new Builds();
  for (let times = 0; times < 2; times += 1) expect(await builds.build(index([numbered(1, 2)]))).toEqual([]);
  expect(builds.recalled).toBe(0);
});
