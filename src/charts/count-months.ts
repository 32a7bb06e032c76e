/** `archive → articles by year and month`, newest year first, and how many have no year or were left out. */
import type { Archive, DateEntry } from "../index/archive.ts";

/** Years that are taken in at a glance, and scrolled past without effort. */
const MOST_YEARS = 10;
const MONTHS_OF_YEAR = 12;

export interface DateCount {
  entry: DateEntry;
  count: number;
}

export interface YearCount extends DateCount {
  /** Twelve, null for a month in which nothing appeared. */
  months: readonly (DateCount | null)[];
  /** Articles whose date is the year alone. */
  withoutMonth: number;
}

export interface MonthCounts {
  years: readonly YearCount[];
  /** Years before those, and their articles. */
  earlierYears: number;
  earlier: number;
  undated: number;
}

function toCount(entry: DateEntry): DateCount {
  return { entry, count: entry.issues.reduce((sum, { articles }) => sum + articles.length, 0) };
}

const sum = (counts: readonly DateCount[]) => counts.reduce((total, { count }) => total + count, 0);

function toYear(entry: DateEntry): YearCount {
  const months = new Map(entry.children.map((month) => [Number(month.date?.split("-")[1]), toCount(month)]));
  const whole = toCount(entry);
  return {
    ...whole,
    months: Array.from({ length: MONTHS_OF_YEAR }, (_, index) => months.get(index + 1) ?? null),
    withoutMonth: whole.count - sum([...months.values()]),
  };
}

export function countMonths({ years, undated }: Archive): MonthCounts {
  const earlier = years.slice(MOST_YEARS).map(toCount);
  return {
    years: years.slice(0, MOST_YEARS).map(toYear),
    earlierYears: earlier.length,
    earlier: sum(earlier),
    undated: undated === null ? 0 : toCount(undated).count,
  };
}
