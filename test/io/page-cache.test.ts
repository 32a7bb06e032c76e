import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { toDiagnostics } from "../../src/diagnostics/to-diagnostics.ts";
import type { Archive } from "../../src/index/archive.ts";
import { buildArchive } from "../../src/index/build-archive.ts";
import { createContext } from "../../src/io/create-context.ts";
import { PageCache } from "../../src/io/page-cache.ts";
import { buildRecords } from "../../src/pipeline.ts";
import type { PageSource } from "../../src/read/read-page.ts";

const context = createContext();
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Two pages of the same text, so that each run reports one of the other. */
const pages: PageSource[] = ["seeds/001_4ff8259dd7ecf7f0.txt", "seeds/000_9dd7f0f0a032cbf4.txt"].flatMap(
  (path) => {
    const bytes = readFileSync(path);
    return [
      { path, bytes },
      { path: `copy-of-${path.slice(6)}`, bytes },
    ];
  },
);
/** What editors ask across pages: two send one address to two articles, and merge a name. */
const [asking, other] = ["asking", "other"].map((name): PageSource => {
  const text = `# ${name}：市总工会慰问职工\n\n本报讯（记者 孙艳）${name}昨天，市总工会到一线慰问职工。\n`;
  const orders = `- {at: ${name}昨天, keep: /articles/old/}\n- {at: ${name}昨天, merge: {市总工会: ${name}总工会}}\n`;
  return {
    path: `${name}.txt`,
    bytes: bytesOf(text),
    corrections: { path: `${name}.corrections.yaml`, bytes: bytesOf(orders) },
  };
});
pages.push(
  ...[asking, other].flatMap((page) => page ?? []),
  { path: "empty.txt", bytes: bytesOf("") },
  {
    path: "stale.txt",
    bytes: bytesOf("# 市总工会慰问职工\n\n本报讯（记者 孙艳）昨天，市总工会到一线慰问职工。\n"),
    corrections: { path: "stale.corrections.yaml", bytes: bytesOf("- at: 没有这句话\n  role: kicker\n") },
  },
);

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "banmian-cache-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(memory: PageCache) {
  const { files, records, texts, doubts } = buildRecords(pages, context, { memory });
  return {
    diagnostics: toDiagnostics(files, "en"),
    records,
    texts: records.map(({ id }) => texts.get(id)),
    lengths: buildArchive(records, { sources: texts }).texts.map(({ length }) => length),
    doubts: [...doubts],
  };
}

function listKept(): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

describe("PageCache", () => {
  test("gives back what was parsed, in the same run and in the next, and nothing that a run reported across pages", () => {
    const { files, records } = buildRecords(pages, context);
    const plain = { diagnostics: toDiagnostics(files, "en"), records };
    const ids = plain.diagnostics.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(["duplicate-article", "conflicting-correction"]));
    const memory = new PageCache(folder, "one");
    for (const cache of [memory, memory, new PageCache(folder, "one")]) {
      expect(run(cache)).toMatchObject(JSON.parse(JSON.stringify(plain)));
    }
    expect(listKept()).toHaveLength(pages.length);
  });

  test("knows a page by its path, its bytes and its corrections", () => {
    const [page] = pages;
    if (!page) throw new Error("No page");
    const memory = new PageCache(folder, "one");
    buildRecords([page], context, { memory });
    const corrections = { path: "a.corrections.yaml", bytes: bytesOf("- at: x\n") };
    expect(memory.has(page)).toBe(true);
    expect(memory.has({ ...page, path: "other.txt" })).toBe(false);
    expect(memory.has({ ...page, bytes: bytesOf(`${Buffer.from(page.bytes)}\n`) })).toBe(false);
    expect(memory.has({ ...page, corrections })).toBe(false);
  });

  test.each<[string, (path: string) => void]>([
    ["cut short", (path) => truncateSync(path, 100)],
    ["empty", (path) => writeFileSync(path, "")],
    ["other by a letter", (path) => writeFileSync(path, readFileSync(path, "utf8").replace("path", "bath"))],
  ])("parses again where a file is %s", (_, damage) => {
    const before = run(new PageCache(folder, "one"));
    for (const path of listKept()) damage(path);
    const cache = new PageCache(folder, "one");
    expect(pages.flatMap((page) => cache.recall(page) ?? [])).toEqual([]);
    expect(run(cache)).toEqual(before);
  });

  test("reads again what it holds no more, and tells where that is gone", () => {
    const { records } = buildRecords(pages, context);
    const fill = () => buildRecords(pages, context, { memory: new PageCache(folder, "one", null, 0) });
    fill();
    const again = fill();
    expect(JSON.stringify(again.records)).toBe(JSON.stringify(records));
    rmSync(join(folder, "one"), { recursive: true });
    const [first, second] = again.records.flatMap(({ articles }) => articles);
    expect(first?.headline).toBe(records[0]?.articles[0]?.headline);
    expect(() => second?.body).toThrow(`${join(folder, "one")}/`);
  });

  test("tells of a page that is damaged while a run goes on, which the next one parses again", () => {
    const before = run(new PageCache(folder, "one"));
    const damageEnds = () => {
      for (const path of listKept()) {
        const bytes = readFileSync(path);
        // The last letter of its JSON.
        bytes.writeUInt16LE(0x5b, bytes.length - 2);
        writeFileSync(path, bytes);
      }
    };
    const again = buildRecords(pages, context, { memory: new PageCache(folder, "one", null, 0) });
    damageEnds();
    const [, article] = again.records.flatMap(({ articles }) => articles);
    expect(() => article?.body).toThrow(/is gone; start again$/);
    expect(listKept()).toHaveLength(pages.length - 1);
    expect(run(new PageCache(folder, "one"))).toEqual(before);
  });

  test("reads no page again for what is compared with others, and for what lists show", () => {
    const fill = () => buildRecords(pages, context, { memory: new PageCache(folder, "one", null, 0) });
    fill();
    const { records, texts } = fill();
    rmSync(join(folder, "one"), { recursive: true });
    const archive = buildArchive(records.slice(0, 2), { sources: texts });
    const read = buildRecords(pages, context);
    const whole = buildArchive(read.records.slice(0, 2), { sources: read.texts });
    const shown = ({ articles, texts }: Archive) => [
      articles.map(({ opening, mentions }) => ({ opening, mentions })),
      texts.map(({ length }) => length),
    ];
    expect(shown(archive)).toEqual(shown(whole));
    expect(() => archive.articles[0]?.record.body).toThrow("gone");
  });

  test("tells pages by digests of their files: the same in each run, others where pages are others", () => {
    const digestsOf = (sources: readonly PageSource[]) =>
      buildRecords(sources, context, { memory: new PageCache(folder, "one") }).digests;
    const [page] = pages;
    if (!page) throw new Error("No page");
    // What is parsed anew may not have been kept.
    expect([...digestsOf([page])]).toEqual([]);
    const digests = [...digestsOf([page])];
    expect(digests).toEqual([[expect.any(String), expect.any(String)]]);
    expect([...digestsOf([page])]).toEqual(digests);
    const changed = { ...page, bytes: bytesOf(`${Buffer.from(page.bytes)}\n更正\n`) };
    digestsOf([changed]);
    const [[, digest]] = [...digestsOf([changed])] as [[string, string]];
    expect(digests.flat()).not.toContain(digest);
  });

  test("tells no digest of a record that another page has changed", () => {
    const plain = {
      path: "plain.txt",
      bytes: bytesOf("# 市总工会慰问职工\n\n本报讯（记者 孙艳）昨天，市总工会到一线慰问职工。\n"),
    };
    const digestsOf = (sources: readonly PageSource[]) =>
      buildRecords(sources, context, { memory: new PageCache(folder, "one") }).digests;
    if (!asking) throw new Error("No page");
    digestsOf([plain, asking]);
    expect([digestsOf([plain]).size, digestsOf([plain, asking]).size]).toEqual([1, 0]);
  });

  test("leaves what the cache before it still reads from", () => {
    const former = new PageCache(folder, "one", null, 0);
    const { records } = run(former);
    const next = new PageCache(folder, "two", former);
    expect(pages.some((page) => next.has(page))).toBe(false);
    expect(run(former).records).toEqual(records);
    expect(listKept()).toHaveLength(pages.length);
  });

  test("forgets what another program made", () => {
    run(new PageCache(folder, "one"));
    const other = new PageCache(folder, "other");
    expect(pages.some((page) => other.has(page))).toBe(false);
    expect(listKept()).toEqual([]);
  });

  test("removes what a run that was killed left half written", () => {
    run(new PageCache(folder, "one"));
    const kept = listKept();
    writeFileSync(join(folder, "partial-1"), "half");
    expect(run(new PageCache(folder, "one")).records.length).toBeGreaterThan(0);
    expect(listKept()).toEqual(kept);
  });

  test("works on where its folder may not be written", () => {
    const cache = new PageCache(folder, "one");
    rmSync(folder, { recursive: true });
    writeFileSync(folder, "");
    const { records } = run(cache);
    expect(records).toEqual(buildRecords(pages, context).records);
  });
});
