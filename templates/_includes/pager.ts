/** Links between the pages of one list; nothing where the list has one page. */
import { type Html, html } from "../../src/eleventy/html.ts";
import type { Site } from "../../src/eleventy/site.ts";
import { strings } from "../../src/eleventy/strings.ts";
import type { Listing } from "../../src/index/archive.ts";

export interface PagerWords {
  backward: string;
  forward: string;
}

export function pager(
  site: Site,
  { backward, forward, number }: Pick<Listing<unknown, unknown>, "backward" | "forward" | "number">,
  words: PagerWords,
): Html | null {
  if (backward === null && forward === null) return null;
  return html`<nav class="pager" aria-label="${strings.pages}">
${backward && html`<a rel="prev" href="${site.path(backward)}">${words.backward}</a>`}
${number !== null && html`<span>${strings.pageNumber(number)}</span>`}
${forward && html`<a rel="next" href="${site.path(forward)}">${words.forward}</a>`}
</nav>`;
}
