/** `(rows, columns) → Matrix` of the articles that they share. Time grows with the articles, not with rows × columns. */
import type { ArticleEntry } from "../index/archive.ts";
import { rankSeries } from "./rank-series.ts";
import type { Cell, Matrix, Series } from "./series.ts";

/** As many columns as a thumb can tell apart on a phone, and the months of a year. */
const MOST_COLUMNS = 12;
/** As many rows as stand on a screen beside their column heads. */
const MOST_ROWS = 12;

export interface CrossOptions {
  /** Show the first columns in the order given, as a stretch of time wants. */
  keepColumns?: boolean;
}

function articlesOf(series: readonly Series[]): Set<ArticleEntry> {
  return new Set(series.flatMap(({ articles }) => articles));
}

function fillCells(rows: readonly Series[], columns: readonly Series[]): Cell[] {
  const columnsOf = new Map<ArticleEntry, number[]>();
  for (const [column, { articles }] of columns.entries()) {
    for (const article of articles) {
      const indexes = columnsOf.get(article);
      if (indexes) indexes.push(column);
      else columnsOf.set(article, [column]);
    }
  }
  return rows.flatMap(({ articles }, row) => {
    const shared = columns.map((): ArticleEntry[] => []);
    for (const article of articles) {
      for (const column of columnsOf.get(article) ?? []) shared[column]?.push(article);
    }
    return [...shared.entries()]
      .filter(([, common]) => common.length > 0)
      .map(([column, common]) => ({ row, column, articles: common }));
  });
}

/** The columns with the most articles, and the rows that meet those most; equals in the order given. */
export function crossSeries(
  rows: readonly Series[],
  columns: readonly Series[],
  { keepColumns = false }: CrossOptions = {},
): Matrix {
  const rankedColumns = keepColumns ? columns : rankSeries(columns, articlesOf(rows));
  const shownColumns = rankedColumns.slice(0, MOST_COLUMNS);
  const shownRows = rankSeries(rows, articlesOf(shownColumns)).slice(0, MOST_ROWS);
  const allRows = rankSeries(rows, articlesOf(rankedColumns)).length;
  // A column may have met only rows that found no room.
  const used = keepColumns ? shownColumns : rankSeries(shownColumns, articlesOf(shownRows));
  return {
    rows: shownRows,
    columns: used,
    cells: fillCells(shownRows, used),
    moreRows: allRows - shownRows.length,
    moreColumns: rankedColumns.length - used.length,
  };
}
