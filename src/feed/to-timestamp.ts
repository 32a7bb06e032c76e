/** `2031-05 → 2031-05-01T00:00:00Z`: the first moment of a day, month or year, as RFC 3339 has it. */

/** Completes a date that is known only to the year or month. */
const FIRST_DAY = "0000-01-01";

export function toTimestamp(date: string): string {
  return `${date}${FIRST_DAY.slice(date.length)}T00:00:00Z`;
}
