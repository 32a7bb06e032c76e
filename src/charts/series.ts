/** What charts count: named sets of articles, and how many articles two of them share. */
import type { ArticleEntry, DateEntry, NameEntry } from "../index/archive.ts";

/** A name or a stretch of time, and its articles. */
export interface Series {
  /** What has the page of the series; null for a month or year in which nothing appeared. */
  owner: NameEntry | DateEntry | null;
  label: string;
  /** Stands over the first of several columns, as the year over its months. */
  group: string | null;
  articles: readonly ArticleEntry[];
}

export interface Cell {
  row: number;
  column: number;
  /** Never empty. */
  articles: readonly ArticleEntry[];
}

export interface Matrix {
  rows: readonly Series[];
  columns: readonly Series[];
  /** Row by row; where two series share nothing there is no cell. */
  cells: readonly Cell[];
  /** Series that meet one of the other side and found no room. */
  moreRows: number;
  moreColumns: number;
}
