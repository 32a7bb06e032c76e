/** Names in a row with the number of articles of each, the commonest first; a long row is cut and says so. */
import { widenPunctuation } from "../../src/eleventy/filters/widen-punctuation.ts";
import { type Html, html } from "../../src/eleventy/html.ts";
import type { Site } from "../../src/eleventy/site.ts";
import { strings } from "../../src/eleventy/strings.ts";
import type { NameEntry } from "../../src/index/archive.ts";
import type { Count } from "../../src/index/count.ts";

/** Names shown: about four lines beside a list. */
const MOST_SHOWN = 12;

export function countLinks(
  site: Site,
  counts: readonly Count<NameEntry>[],
  most: number = MOST_SHOWN,
): Html | null {
  if (counts.length === 0) return null;
  const items = counts
    .slice(0, most)
    .map(
      ({ item, count }) =>
        html`<li><a href="${site.path(item.permalink)}">${widenPunctuation(item.name)}</a> <small>${count}</small></li>`,
    );
  const rest = counts.length > most && html`<li><small>${strings.more(counts.length)}</small></li>`;
  return html`<ul class="names counted">${items}${rest}</ul>`;
}
