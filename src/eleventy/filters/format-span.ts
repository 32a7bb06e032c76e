/** `(2024-03-05, 2024-05-01) → 2024年3月至5月`: the months from the first date to the last; years alone where only those are known. */
import { strings } from "../strings.ts";
import { formatDate } from "./format-date.ts";

/** Lengths of `2025` and `2025-12` in a date. */
const [YEAR_LENGTH, MONTH_LENGTH] = [4, 7];

export function formatSpan(firstDate: string, lastDate: string): string {
  const [first, last] = [firstDate, lastDate].map((date) => date.slice(0, MONTH_LENGTH));
  if (first === undefined || last === undefined) return "";
  if (first === last) return formatDate(first);
  const [year, month] = last.split("-");
  const isYearSaid = month !== undefined && first.length > YEAR_LENGTH && first.startsWith(`${year}-`);
  return strings.dateSpan(formatDate(first), isYearSaid ? strings.month(Number(month)) : formatDate(last));
}
