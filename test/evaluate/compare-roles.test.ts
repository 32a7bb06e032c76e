import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compareRoles } from "../../src/evaluate/compare-roles.ts";
import { createContext } from "../../src/io/create-context.ts";
import { parsePage } from "../../src/pipeline.ts";
import { type GoldPage, goldPageSchema } from "../../src/schema/gold.ts";
import type { PageRecord } from "../../src/schema/record.ts";

const path = "seeds/000_9dd7f0f0a032cbf4.txt";
const { record } = parsePage({ path, bytes: readFileSync(path) }, createContext());
if (!record) throw new Error(`${path} was not read`);
const gold = goldPageSchema.parse(JSON.parse(readFileSync("test/fixtures/pages/seed-000/gold.json", "utf8")));

/** The readings of the first seed page after something in its record or its truth was changed. */
function faultsOf(change: (page: { record: PageRecord; gold: GoldPage }) => void): string[] {
  const page = structuredClone({ record, gold }) as { record: PageRecord; gold: GoldPage };
  change(page);
  return compareRoles(page.record, page.gold)
    .filter(({ wanted, read }) => wanted !== read)
    .map(({ wanted, read, text }) => `${wanted} → ${read}: ${text.slice(0, 6)}`);
}

describe("compareRoles", () => {
  it.each<[string, (page: { record: PageRecord; gold: GoldPage }) => void, string[]]>([
    ["a page read without a fault", () => {}, []],
    [
      "a kicker and a headline that changed places",
      ({ record: { articles } }) => {
        const article = articles[0];
        if (article) [article.kicker, article.headline] = [article.headline, article.kicker];
      },
      ["kicker → headline: 发挥职工创新", "headline → kicker: 北京一中院工"],
    ],
    [
      "a banner that was lost",
      ({ record: page }) => {
        page.banner = null;
      },
      ["banner → none: 深入学习贯彻"],
    ],
    [
      "a line that belongs to no article",
      ({ record: { articles } }) => {
        if (articles[1]) articles[1].rubric = "责任编辑";
      },
      ["none → rubric: 责任编辑"],
    ],
    [
      "a field whose truth is arguable",
      ({ record: { articles }, gold: page }) => {
        if (articles[1]) articles[1].rubric = "责任编辑";
        if (page.articles[1]) page.articles[1].rubric = "?";
      },
      [],
    ],
    [
      "a section over several articles, taken for a rubric, counts once",
      ({ record: { articles }, gold: page }) => {
        for (const article of articles) article.rubric = "工会新闻";
        for (const article of page.articles) article.section = "工会新闻";
      },
      ["section → rubric: 工会新闻"],
    ],
  ])("%s", (_, change, faults) => {
    expect(faultsOf(change)).toEqual(faults);
  });
});
