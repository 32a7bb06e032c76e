/** A date as a `time` element, or the word for having none. */
import { formatDate } from "../../src/eleventy/filters/format-date.ts";
import { type Html, html } from "../../src/eleventy/html.ts";
import { strings } from "../../src/eleventy/strings.ts";

export function dateTime(date: string | null, withWeekday = false): Html {
  return date === null
    ? html`<span class="undated">${strings.undated}</span>`
    : html`<time datetime="${date}">${formatDate(date, withWeekday)}</time>`;
}
