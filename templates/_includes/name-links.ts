/** Names in a row, each a link where it has a page of its own. */
import { widenPunctuation } from "../../src/eleventy/filters/widen-punctuation.ts";
import { type Html, html } from "../../src/eleventy/html.ts";
import type { Site } from "../../src/eleventy/site.ts";
import type { Archive } from "../../src/index/archive.ts";
import type { NameKind } from "../../src/record/name-kinds.ts";

export function nameLinks(
  site: Site,
  archive: Archive,
  kind: NameKind | null,
  names: readonly string[],
): Html | null {
  if (names.length === 0) return null;
  const items = [...new Set(names)].map((name) => {
    const permalink = kind && archive.permalinkOf(kind, name);
    const text = widenPunctuation(name);
    return html`<li>${permalink ? html`<a href="${site.path(permalink)}">${text}</a>` : html`<span>${text}</span>`}</li>`;
  });
  return html`<ul class="names">${items}</ul>`;
}
