/**
 * `archive → the months, or where these are too many the years, that its dated pages span`, oldest first and without a
 * gap; of too many years the latest.
 */
import type { Archive, DateEntry } from "../index/archive.ts";
import type { Series } from "./series.ts";

const MONTHS_OF_YEAR = 12;
const MOST_MONTHS = MONTHS_OF_YEAR;
/** Four digits want a broader column than two. */
const MOST_YEARS = 9;

export type Unit = "month" | "year";

export interface Periods {
  unit: Unit;
  /** The label is the number of the year or month, the group of a month its year. */
  series: readonly Series[];
}

/** `2031-05 → 24376`, so that the next month is the next number. */
function numberMonth(date: string): number {
  const [year = 0, month = 1] = date.split("-").map(Number);
  return year * MONTHS_OF_YEAR + month - 1;
}

/** Pages can be hundreds of years apart; only the last `most` are listed. */
function fillSpan(
  entries: ReadonlyMap<number, DateEntry>,
  most: number,
  label: (number: number) => Pick<Series, "label" | "group">,
): Series[] {
  const last = Math.max(...entries.keys());
  const length = Math.min(most, last - Math.min(...entries.keys()) + 1);
  return Array.from({ length }, (_, index) => {
    const number = last - length + 1 + index;
    const owner = entries.get(number) ?? null;
    return { owner, articles: owner?.issues.flatMap(({ articles }) => articles) ?? [], ...label(number) };
  });
}

function byNumber(entries: readonly DateEntry[], read: (date: string) => number): Map<number, DateEntry> {
  return new Map(entries.map((entry) => [read(entry.date ?? ""), entry]));
}

export function listPeriods({ years }: Archive): Periods {
  if (years.length === 0) return { unit: "year", series: [] };
  const months = byNumber(
    years.flatMap(({ children }) => children),
    numberMonth,
  );
  const numbers = [...months.keys()];
  const span = Math.max(...numbers) - Math.min(...numbers) + 1;
  if (months.size > 0 && span <= MOST_MONTHS) {
    const label = (number: number) => ({
      label: String((number % MONTHS_OF_YEAR) + 1),
      group: String(Math.floor(number / MONTHS_OF_YEAR)),
    });
    return { unit: "month", series: fillSpan(months, MOST_MONTHS, label) };
  }
  const label = (number: number) => ({ label: String(number), group: null });
  return { unit: "year", series: fillSpan(byNumber(years, Number), MOST_YEARS, label) };
}
