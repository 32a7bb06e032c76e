/** How long a list is, on the page that a reader enters by; on an older one, which and of what time it is, for that stays. */
import { formatSpan } from "../../src/eleventy/filters/format-span.ts";
import { type Html, html } from "../../src/eleventy/html.ts";
import { strings } from "../../src/eleventy/strings.ts";
import type { IssueEntry, Listing } from "../../src/index/archive.ts";

export function listExtent<Item>(
  /** Newest first. */
  { items, number, total }: Listing<unknown, Item>,
  /** Words for the length of the list. */
  count: (total: number) => string,
  issueOf: (item: Item) => IssueEntry,
): Html {
  if (number === null) return html`<p>${count(total)}</p>`;
  const dates = items.flatMap((item) => issueOf(item).record.date ?? []);
  const [last, first] = [dates[0], dates.at(-1)];
  const span = last === undefined || first === undefined ? strings.undated : formatSpan(first, last);
  return html`<p>${strings.pageExtent(strings.pageNumber(number), span)}</p>`;
}
