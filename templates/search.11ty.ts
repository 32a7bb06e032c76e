/** The search page: box, results and, where scripts do not run, other ways into the archive. */
import { baseData, type GlobalData } from "../src/eleventy/data.ts";
import { html } from "../src/eleventy/html.ts";
import { strings } from "../src/eleventy/strings.ts";
import { INDEX_FOLDER } from "../src/search/index-layout.ts";
import { searchForm } from "./_includes/search-form.ts";
import { page } from "./_layouts/page.ts";

export default class SearchPage {
  data() {
    return { ...baseData, permalink: "/search/" };
  }

  render({ site }: GlobalData): string {
    const ways = [
      { text: strings.allIssues, permalink: "/issues/" },
      { text: strings.dates, permalink: "/dates/" },
      { text: strings.kinds.subjects, permalink: "/subjects/" },
      { text: strings.kinds.organisations, permalink: "/organisations/" },
      { text: strings.kinds.figures, permalink: "/figures/" },
    ];
    return page({
      site,
      permalink: "/search/",
      title: strings.search,
      description: strings.searchDescription,
      head: html`<link rel="stylesheet" href="${site.asset("search.css")}">`,
      scripts: ["search.js"],
      main: html`<header class="page-head"><h1>${strings.search}</h1></header>
${searchForm(site)}
<p class="search-hint">${strings.searchHint}</p>
<noscript><p>${strings.searchWithoutScript}</p>
<ul class="tags">${ways.map(({ text, permalink }) => html`<li><a href="${site.path(permalink)}">${text}</a></li>`)}</ul></noscript>
<section id="results" aria-label="${strings.search}" hidden
data-index="${site.path(`/${INDEX_FOLDER}/`)}" data-articles="${site.path("/articles/")}"
data-found="${strings.searchFound}" data-found-more="${strings.searchFoundMore}" data-none="${strings.searchNone}" data-none-single="${strings.searchNoneSingle}"
data-busy="${strings.searchBusy}"
data-failed="${strings.searchFailed}" data-damaged="${strings.searchDamaged}">
<p class="search-status" role="status"></p>
<button type="button" class="search-retry" hidden>${strings.searchRetry}</button>
<ul class="search-fewer tags"></ul>
<nav class="search-order" aria-label="${strings.searchOrder}"><button type="button" value="" aria-pressed="true">${strings.byRelevance}</button><button type="button" value="date" aria-pressed="false">${strings.byDate}</button></nav>
<ol class="articles"></ol>
<nav class="search-pages" aria-label="${strings.searchPages}"><button type="button" value="-1">${strings.previousPage}</button><button type="button" value="1">${strings.nextPage}</button></nav>
</section>`,
      kind: "search-page",
    });
  }
}
