import { describe, expect, test } from "vitest";
import { countIssues } from "../../src/charts/count-issues.ts";
import { countMonths } from "../../src/charts/count-months.ts";
import { crossSubjectsPeriods } from "../../src/charts/cross-subjects-periods.ts";
import { listPeriods } from "../../src/charts/list-periods.ts";
import { buildArchive } from "../../src/index/build-archive.ts";
import { makeNumberedPage } from "../support/make-numbered-page.ts";
import { readSitePages } from "../support/read-site-pages.ts";

/** One page with one article of the subject 阅读 for each date. */
function archiveOf(dates: readonly (string | null)[]) {
  return buildArchive(
    dates.map((date, index) => makeNumberedPage(`page-${index}`, [{ subjects: ["阅读"] }], { date })),
  );
}

const years = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => String(first + index));

test.each<[string, (string | null)[], string, string[]]>([
  ["no dates", [null], "year", []],
  ["one month", ["2031-05-06"], "month", ["2031 5"]],
  [
    "months over a new year, none left out",
    ["2030-11", "2031-02-01"],
    "month",
    ["2030 11", "2030 12", "2031 1", "2031 2"],
  ],
  ["a month alone beside a year alone", ["2029", "2031-05"], "month", ["2031 5"]],
  ["twelve months", ["2031-01", "2031-12"], "month", years(1, 12).map((month) => `2031 ${month}`)],
  ["thirteen months", ["2030-12", "2031-12"], "year", ["2030", "2031"]],
  ["years alone", ["2028", "2031"], "year", ["2028", "2029", "2030", "2031"]],
  ["centuries, the latest years of them", ["1931-05", "2031-05"], "year", years(2023, 9)],
])("periods of %s", (_, dates, unit, labels) => {
  const periods = listPeriods(archiveOf(dates));
  expect(periods.unit).toBe(unit);
  expect(
    periods.series.map(({ group, label }) => [group, label].filter((part) => part !== null).join(" ")),
  ).toEqual(labels);
});

test("subjects over time say how many articles they leave out", () => {
  const { cells, outside } = crossSubjectsPeriods(archiveOf(["2031-05", "2031-05", "2031-04", "2031", null]));
  expect(cells.map(({ articles }) => articles.length)).toEqual([1, 2]);
  expect(outside).toBe(2);
});

describe("articles by month", () => {
  test("stand in their year and month, the newest year first", () => {
    const counts = countMonths(buildArchive(readSitePages()));
    const shown = counts.years.map(({ entry, count, months, withoutMonth }) => ({
      year: entry.date,
      count,
      months: months.flatMap((month, index) => (month ? [[index + 1, month.count]] : [])),
      withoutMonth,
    }));
    expect(shown).toEqual([
      {
        year: "2031",
        count: 5,
        months: [
          [4, 1],
          [5, 4],
        ],
        withoutMonth: 0,
      },
      { year: "2030", count: 1, months: [], withoutMonth: 1 },
    ]);
    expect(counts).toMatchObject({ earlierYears: 0, earlier: 0, undated: 2 });
  });

  test("of too many years are summed up", () => {
    const counts = countMonths(archiveOf(years(2001, 31)));
    expect(counts.years.map(({ entry }) => entry.date)).toEqual(years(2022, 10).reverse());
    expect(counts).toMatchObject({ earlierYears: 21, earlier: 21 });
  });
});

test("issues are the newest, and the others are summed up", () => {
  const counts = countIssues(archiveOf(years(2001, 31)));
  expect(counts.issues[0]?.record.date).toBe("2031");
  expect(counts.issues.length + counts.moreIssues).toBe(31);
  expect(counts.moreArticles).toBe(counts.moreIssues);
});
