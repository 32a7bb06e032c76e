/** The search box: a plain form, which leads to the search page with the query in the address. */
import { type Html, html } from "../../src/eleventy/html.ts";
import type { Site } from "../../src/eleventy/site.ts";
import { strings } from "../../src/eleventy/strings.ts";

export function searchForm(site: Site): Html {
  return html`<form class="search-form" role="search" action="${site.path("/search/")}" method="get">
<label for="q">${strings.searchBox}</label>
<input id="q" name="q" type="search" autocomplete="off" enterkeyhint="search">
<button type="submit">${strings.search}</button>
</form>`;
}
