/** The search page: box, results and, where scripts do not run, other ways into the archive. */
import { baseData, type GlobalData } from "../src/eleventy/data.ts";
import { html } from "../src/eleventy/html.ts";
import type { Site } from "../src/eleventy/site.ts";
import { strings } from "../src/eleventy/strings.ts";
import { INDEX_FOLDER } from "../src/search/index-layout.ts";
import { searchForm } from "./_includes/search-form.ts";
import { page } from "./_layouts/page.ts";

/** What the script of the page needs: where things are, and what there is to say. */
function clientTexts(site: Site) {
  const { subjects, organisations, places, figures, people } = strings.kinds;
  return {
    root: site.path("/"),
    index: site.path(`/${INDEX_FOLDER}/`),
    found: strings.searchFound,
    foundMore: strings.searchFoundMore,
    none: strings.searchNone,
    noneSingle: strings.searchNoneSingle,
    noneRead: strings.searchNoneRead,
    noneChosen: strings.searchNoneChosen,
    without: strings.searchWithout,
    busy: strings.searchBusy,
    slow: strings.searchSlow,
    failed: strings.searchFailed,
    damaged: strings.searchDamaged,
    retry: strings.searchRetry,
    reload: strings.searchReload,
    tooMany: strings.searchTooMany,
    uncounted: strings.searchUncounted,
    kinds: { subjects, organisations, places, figures, people, year: strings.facetKinds.dates },
    undated: strings.undated,
    more: strings.moreNarrowings("{count}"),
  };
}

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
<section id="results" aria-label="${strings.search}" hidden data-texts="${JSON.stringify(clientTexts(site))}">
<nav class="search-names" aria-label="${strings.searchNames}" hidden><ul class="names counted"></ul></nav>
<p class="search-status" role="status"></p>
<button type="button" class="search-retry" hidden>${strings.searchRetry}</button>
<ul class="search-fewer tags"></ul>
<ul class="search-chosen tags" aria-label="${strings.chosenFacets}" hidden></ul>
<nav class="search-order" aria-label="${strings.searchOrder}" hidden><button type="button" value="" aria-pressed="true">${strings.byRelevance}</button><button type="button" value="date" aria-pressed="false">${strings.byDate}</button></nav>
<details class="search-narrow narrow" hidden><summary>${strings.narrow}</summary><p></p><dl class="facts"></dl></details>
<ol class="articles"></ol>
<nav class="search-pages" aria-label="${strings.searchPages}" hidden><button type="button" value="-1">${strings.previousPage}</button><button type="button" value="1">${strings.nextPage}</button></nav>
</section>`,
      kind: "search-page",
    });
  }
}
