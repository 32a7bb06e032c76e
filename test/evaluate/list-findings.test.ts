import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compareThings } from "../../src/evaluate/compare-things.ts";
import { listFindings } from "../../src/evaluate/list-findings.ts";
import { createContext } from "../../src/io/create-context.ts";
import { parsePage } from "../../src/pipeline.ts";
import { type GoldArticle, goldPageSchema } from "../../src/schema/gold.ts";
import type { ArticleRecord, Authority } from "../../src/schema/record.ts";

const path = "seeds/000_9dd7f0f0a032cbf4.txt";
const record = parsePage({ path, bytes: readFileSync(path) }, createContext()).record?.articles[0];
const gold = goldPageSchema.parse(JSON.parse(readFileSync("test/fixtures/pages/seed-000/gold.json", "utf8")))
  .articles[0];
if (!record || !gold) throw new Error(`${path} was not read`);

const authority = (name: string, form = name): Authority => ({ name, forms: [form], lines: [1] });

describe("listFindings", () => {
  it.each<
    [string, Partial<ArticleRecord>, Partial<GoldArticle>, "organisation" | "people" | "places", number]
  >([
    [
      "the acting body by one of its names",
      { organisation: authority("一中院") },
      { organisation: ["甲院", "一中院"] },
      "organisation",
      0,
    ],
    [
      "another acting body",
      { organisation: authority("丙院") },
      { organisation: ["甲院"] },
      "organisation",
      2,
    ],
    ["none, where none may be", { organisation: null }, { organisation: ["甲院", ""] }, "organisation", 0],
    [
      "one, where none must be",
      { organisation: authority("甲院") },
      { organisation: [""] },
      "organisation",
      1,
    ],
    [
      "staff among the people",
      { people: [{ ...authority("盛丽"), title: null }] },
      { people: [] },
      "people",
      0,
    ],
    [
      "a place in the name of a body",
      { places: [authority("铜陵市", "铜陵")] },
      { organisations: { must: [["铜陵有色公司"]], may: [] }, places: { must: [], may: [] } },
      "places",
      0,
    ],
    [
      "a place that is not there",
      { places: [authority("铜陵市", "铜陵")] },
      { places: { must: [["合肥市"]], may: [] } },
      "places",
      2,
    ],
  ])("%s", (_, got, want, tag, faults) => {
    const finding = listFindings({ ...record, ...got }, { ...gold, ...want })[tag];
    const { missed, invented } = compareThings(finding?.found ?? [], finding?.must ?? [], finding?.may);
    expect(missed.length + invented.length).toBe(faults);
  });

  it("says nothing of what the truth leaves open", () => {
    expect(Object.keys(listFindings(record, { ...gold, organisation: "?" }))).toEqual(["people", "subjects"]);
  });
});
