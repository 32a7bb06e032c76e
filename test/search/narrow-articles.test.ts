import { expect, test } from "vitest";
import { buildArchive } from "../../src/index/build-archive.ts";
import { buildIndex } from "../../src/search/build-index.ts";
import { namedFacets } from "../../src/search/facet-block.ts";
import { findReadings } from "../../src/search/find-readings.ts";
import { IndexReader } from "../../src/search/index-reader.ts";
import { countFacets, narrowArticles } from "../../src/search/narrow-articles.ts";
import { makeNumberedPage } from "../support/make-numbered-page.ts";

const PEOPLE = ["盛丽", "盛莉", "单亮", "吕梁"];
/** More articles than one file has, over three years and without a date. */
const pages = [null, "2029-12-31", "2030-01-02", "2031"].map((date, page) =>
  makeNumberedPage(
    `p${page}`,
    Array.from({ length: 90 }, (_, n) => ({
      headline: `第${n}题`,
      body: [`文${n}`],
      reporters: [PEOPLE[n % 3] ?? ""],
      people: n % 7 === 0 ? [{ name: "吕梁", title: null }] : [],
      organisations: [{ name: `${"甲乙丙丁戊"[n % 5]}总工会` }],
      places: [{ name: n % 2 === 0 ? "东村" : "西村" }],
      subjects: ["工会"],
    })),
    { date },
  ),
);
const archive = buildArchive(pages, { placeParents: new Map([["东村", "大县"]]) });
const files = new Map(buildIndex(archive));
const open = () => IndexReader.open(async (name) => new Uint8Array(files.get(name) ?? []));
const all = [...archive.articles.keys()];

test("the articles of a facet are those of its page, what lies below it included", async () => {
  const index = await open();
  for (const kind of namedFacets) {
    for (const { name, articles } of archive.names[kind]) {
      const right = articles.map((article) => archive.articles.indexOf(article)).sort((a, b) => a - b);
      expect(await narrowArticles(all, [{ kind, value: name }], index)).toEqual(right);
    }
  }
  expect(await narrowArticles(all, [{ kind: "people", value: "__proto__" }], index)).toEqual([]);
});

test("each count is the number of articles that the facet leaves", async () => {
  const index = await open();
  const some = all.filter((article) => article % 3 !== 0);
  const counted = await countFacets(some, index);
  for (const facets of Object.values(counted)) {
    expect(facets).not.toEqual([]);
    for (const { kind, value, count } of facets ?? [])
      expect((await narrowArticles(some, [{ kind, value }], index)).length).toBe(count);
  }
  expect(counted.year?.map(({ value }) => value)).toEqual(["2031", "2030", "2029", ""]);
  expect(counted.places?.map(({ value }) => value)).toContain("大县");
});

test.each([
  ["sheng li", ["盛丽", "盛莉"]],
  ["shengli", ["盛丽", "盛莉"]],
  ["sl", ["盛丽", "盛莉", "单亮"]],
  ["shanl", ["单亮"]],
  ["lü", ["吕梁"]],
  ["lv liang", ["吕梁"]],
  ["LL", ["吕梁"]],
  ["jzgh", ["甲总工会"]],
  ["s", []],
  ["xyz", []],
  ["盛丽", []],
])("%s reads as %j", async (typed, expected) => {
  const found = await findReadings(typed, await open(), 8);
  expect(found.map(([, name]) => name).sort()).toEqual([...expected].sort());
});
