import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { crossSeries } from "../../src/charts/cross-series.ts";
import type { Matrix, Series } from "../../src/charts/series.ts";
import { buildArchive } from "../../src/index/build-archive.ts";
import { makeNumberedPage } from "../support/make-numbered-page.ts";

/** More than a matrix shows on either side. */
const ARTICLES = 40;
const { articles } = buildArchive([
  makeNumberedPage(
    "page",
    Array.from({ length: ARTICLES }, () => ({})),
  ),
]);

function makeSeries(label: string, indexes: readonly number[]): Series {
  return { owner: null, group: null, label, articles: indexes.flatMap((index) => articles[index] ?? []) };
}

function makeAll(named: Record<string, number[]>): Series[] {
  return Object.entries(named).map(([label, indexes]) => makeSeries(label, indexes));
}

function readCounts({ rows, columns, cells }: Matrix): string[] {
  return cells.map(
    ({ row, column, articles: shared }) => `${rows[row]?.label} ${columns[column]?.label} ${shared.length}`,
  );
}

describe("a matrix", () => {
  test("counts what both sides share, the fullest first, and drops who shares nothing", () => {
    const rows = makeAll({ 阅读: [0], 竞赛: [1, 2, 3], 慰问: [9] });
    const columns = makeAll({ 城南: [0, 1], 城北: [2, 3, 1], 城西: [20] });
    expect(readCounts(crossSeries(rows, columns))).toEqual(["竞赛 城北 3", "竞赛 城南 1", "阅读 城南 1"]);
  });

  test("keeps columns of time in their order, with those in which nothing happened", () => {
    const columns = makeAll({ 一月: [0], 二月: [], 三月: [1, 2] });
    const matrix = crossSeries(makeAll({ 竞赛: [0, 1, 2] }), columns, { keepColumns: true });
    expect(matrix.columns.map(({ label }) => label)).toEqual(["一月", "二月", "三月"]);
    expect(readCounts(matrix)).toEqual(["竞赛 一月 1", "竞赛 三月 2"]);
  });

  test("is empty where the sides never meet", () => {
    const matrix = crossSeries(makeAll({ 阅读: [0] }), makeAll({ 城南: [1] }));
    expect(matrix).toEqual({ rows: [], columns: [], cells: [], moreRows: 0, moreColumns: 0 });
  });

  test("says how many found no room", () => {
    const every = Object.fromEntries(articles.map((_, index) => [`名${index}`, [index]]));
    const matrix = crossSeries(makeAll(every), makeAll(every));
    expect(matrix.rows.length + matrix.moreRows).toBe(ARTICLES);
    expect(matrix.columns.length + matrix.moreColumns).toBe(ARTICLES);
    expect(matrix.moreRows).toBeGreaterThan(0);
  });
});

test("each cell holds exactly the articles of its row and column", () => {
  const side = fc.array(fc.uniqueArray(fc.nat(ARTICLES - 1), { maxLength: 8 }), { maxLength: 20 });
  fc.assert(
    fc.property(side, side, (left, right) => {
      const name = (sets: number[][]) => sets.map((set, index) => makeSeries(String(index), set));
      const { rows, columns, cells } = crossSeries(name(left), name(right));
      const expected = rows.flatMap((row, rowIndex) =>
        columns.flatMap((column, columnIndex) => {
          const shared = row.articles.filter((article) => column.articles.includes(article));
          return shared.length > 0 ? [{ row: rowIndex, column: columnIndex, articles: shared }] : [];
        }),
      );
      expect(cells).toEqual(expected);
      for (const index of columns.keys()) expect(cells.some(({ column }) => column === index)).toBe(true);
      for (const index of rows.keys()) expect(cells.some(({ row }) => row === index)).toBe(true);
    }),
  );
});
