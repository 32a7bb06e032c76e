/**
 * `pages → pages, oldest first`: the undated by id, then by date, edition and id. New pages are as a rule dated
 * and late, so they come to the end and the numbering of what is there stays.
 */
import type { PageRecord } from "../schema/record.ts";
import { compareCodepoints } from "./compare-codepoints.ts";

/** `2` and `02` and `10` in the order a reader counts them. */
function compareEditions(a: string, b: string): number {
  const numbers = Number.parseInt(a.replace(/\D+/g, ""), 10) - Number.parseInt(b.replace(/\D+/g, ""), 10);
  return Number.isNaN(numbers) || numbers === 0 ? compareCodepoints(a, b) : numbers;
}

export function orderPages(pages: readonly PageRecord[]): PageRecord[] {
  return [...pages].sort(
    (a, b) =>
      compareCodepoints(a.date ?? "", b.date ?? "") ||
      compareEditions(a.edition ?? "", b.edition ?? "") ||
      compareCodepoints(a.id, b.id),
  );
}
