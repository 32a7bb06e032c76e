/** The months of a year or the days of a month, as links with the number of issues. */
import { formatDate } from "../../src/eleventy/filters/format-date.ts";
import { type Html, html } from "../../src/eleventy/html.ts";
import type { Site } from "../../src/eleventy/site.ts";
import { strings } from "../../src/eleventy/strings.ts";
import type { DateEntry } from "../../src/index/archive.ts";

export function dateChildren(site: Site, entry: DateEntry): Html | null {
  if (entry.children.length === 0) return null;
  return html`<ul class="dates">${entry.children.map(
    (child) =>
      html`<li><a href="${site.path(child.permalink)}"><span>${formatDate(child.date ?? "")}</span> <small>${strings.issueCount(child.issues.length)}</small></a></li>`,
  )}</ul>`;
}
