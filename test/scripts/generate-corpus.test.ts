import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CorpusPage, generatePages } from "../../scripts/corpus/generate-pages.ts";
import { loadWords } from "../../scripts/corpus/load-words.ts";
import { matchArticles } from "../../src/evaluate/match-articles.ts";
import { createContext } from "../../src/io/create-context.ts";
import { parsePage } from "../../src/pipeline.ts";
import { goldPageSchema } from "../../src/schema/gold.ts";
import type { PageRecord } from "../../src/schema/record.ts";

const ARTICLES = 300;
const textOf = (pages: readonly CorpusPage[]) => pages.map(({ name, text }) => `${name}\n${text}`).join("\n");

let pages: CorpusPage[];
let records: (PageRecord | null)[];
beforeAll(() => {
  pages = [...generatePages({ articles: ARTICLES })];
  const context = createContext();
  records = pages.map(
    ({ name, text }) => parsePage({ path: name, bytes: new TextEncoder().encode(text) }, context).record,
  );
});

describe("generatePages", () => {
  test("gives the same pages for the same seed and others for another", () => {
    expect(textOf([...generatePages({ articles: ARTICLES })])).toBe(textOf(pages));
    expect(textOf([...generatePages({ articles: ARTICLES, seed: 2 })])).not.toBe(textOf(pages));
  });

  test.each([0, 1, 5, 37])("gives %i articles, when asked for so many", (articles) => {
    const all = [...generatePages({ articles })].flatMap(({ truth }) => truth.articles);
    expect(all).toHaveLength(articles);
  });

  test("makes a larger corpus by adding pages to a smaller one", () => {
    const few = [...generatePages({ articles: ARTICLES / 3 })].slice(0, -1);
    expect(textOf(pages.slice(0, few.length))).toBe(textOf(few));
  });

  test("gives every page a name and a truth of its own", () => {
    expect(new Set(pages.map(({ name }) => name)).size).toBe(pages.length);
    for (const { truth } of pages) expect(() => goldPageSchema.parse(truth)).not.toThrow();
  });

  test("leaves no slot unfilled", () => {
    expect(textOf(pages)).not.toMatch(/[{}]|undefined/u);
  });

  test("names only subjects of the vocabulary", () => {
    const known = new Set(createContext().vocabulary.subjects.map(({ label }) => label));
    expect(loadWords().topics.filter(({ subject }) => !known.has(subject))).toEqual([]);
  });

  test("does all the damage of copied pages", () => {
    const kinds = new Set(pages.flatMap(({ damage }) => damage));
    expect([...kinds].sort()).toEqual(["column", "lost-text", "photo", "stray-space"]);
  });

  test.each<[string, RegExp]>([
    ["front matter", /^---\nnewspaper: .+\ndate: \d{4}-\d\d-\d\d\nedition: "\d\d"\n/u],
    ["a folio line", /\d{4}年\d{1,2}月\d{1,2}日 星期. 第\d\d版/u],
    ["half-width punctuation", /本报讯 \(记者 .+?\) .*,/u],
    ["Markdown headings", /^## /mu],
    ["a section in plain text", /^[■◆▲●★]\p{Script=Han}+$/mu],
    ["a rubric", /^>> .+ <<$/mu],
    ["photo news", /摄影报道$/mu],
    ["a photo credit", /记者 .+ 摄$/mu],
    ["a reprint", /^（?(?:转自|转载自|据)《/mu],
    ["a correspondent", /（记者 .+ 通讯员 .+）/u],
  ])("has pages with %s", (_, form) => {
    expect(pages.some(({ text }) => form.test(text))).toBe(true);
  });

  test("has a few pages without a date, plain pages and Markdown ones", () => {
    const undated = pages.filter(({ truth }) => truth.date === null).length;
    expect(undated).toBeGreaterThan(0);
    expect(undated).toBeLessThan(pages.length / 10);
    expect(new Set(pages.map(({ name }) => name.split(".").at(-1)))).toEqual(new Set(["md", "txt"]));
  });

  test("has articles as long as those of papers", () => {
    const lengths = pages
      .flatMap(({ truth }) => truth.articles.map(({ body }) => body.join("").length))
      .sort((a, b) => a - b);
    const median = lengths[Math.floor(lengths.length / 2)] ?? 0;
    expect(median).toBeGreaterThan(550);
    expect(median).toBeLessThan(850);
    expect(lengths[0]).toBeGreaterThan(30);
    expect(lengths.at(-1)).toBeLessThan(1700);
  });
});

describe("generated pages, parsed", () => {
  test("have as many articles as were written, on 95 pages of 100", () => {
    const right = pages.filter(
      ({ truth }, index) => records[index]?.articles.length === truth.articles.length,
    );
    console.log(`articles counted right on ${right.length} of ${pages.length} pages`);
    expect(right.length / pages.length).toBeGreaterThanOrEqual(0.95);
  });

  test("have 97 of 100 articles found", () => {
    const found = pages
      .flatMap(({ truth }, index) => matchArticles(records[index]?.articles ?? [], truth.articles))
      .filter((record) => record !== undefined).length;
    console.log(`${found} of ${ARTICLES} articles found`);
    expect(found / ARTICLES).toBeGreaterThanOrEqual(0.97);
  });
});

describe("generate-corpus", () => {
  const folder = mkdtempSync(join(tmpdir(), "banmian-corpus-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const command = ["--import", "tsx", "scripts/generate-corpus.ts"];

  test("writes the pages into a folder, and refuses one with files in it", () => {
    const out = join(folder, "pages");
    const args = [...command, "--articles", "20", "--out", out];
    expect(execFileSync(process.execPath, args, { encoding: "utf8" })).toMatch(/^20 articles on \d+ pages/u);
    const expected = [...generatePages({ articles: 20 })];
    expect(readdirSync(out).sort()).toEqual(expected.map(({ name }) => name).sort());
    for (const { name, text } of expected) expect(readFileSync(join(out, name), "utf8")).toBe(text);
    expect(spawnSync(process.execPath, args).status).toBe(2);
  });

  test.each([
    [["--articles", "many", "--out", "x"]],
    [["--out", "x"]],
    [["--articles", "5"]],
    [["--articles", "5", "--out", "x", "--start-date", "2025-02-30"]],
    [["--nonsense"]],
  ])("refuses %j", (args) => {
    expect(spawnSync(process.execPath, [...command, ...args]).status).toBe(2);
  });
});
