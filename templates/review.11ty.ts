/** `/review/`: what an editor could settle. Only in sites that were asked for it; never for search engines. */
import { type GlobalData, onePageEach } from "../src/eleventy/data.ts";
import { GUIDE } from "../src/eleventy/guide-paths.ts";
import { html } from "../src/eleventy/html.ts";
import { strings } from "../src/eleventy/strings.ts";
import type { Listing } from "../src/index/archive.ts";
import type { ReviewEntry } from "../src/review/review.ts";
import { pager } from "./_includes/pager.ts";
import { question } from "./_includes/review/question.ts";
import { settled } from "./_includes/review/settled.ts";
import { page } from "./_layouts/page.ts";

export default class ReviewPage {
  data() {
    return onePageEach("review.listings");
  }

  render({ entry, site, review }: GlobalData & { entry: Listing<null, ReviewEntry> }): string {
    const words = strings.review;
    const number = entry.number === null ? "" : ` ${strings.pageNumber(entry.number)}`;
    const intro =
      entry.total === 0
        ? html`<p>${words.none}</p>`
        : html`<p>${words.count(entry.total)}，${words.order}</p><p>${words.intro}<a href="${site.path(GUIDE)}">${strings.guide.title}</a>。</p>`;
    return page({
      site,
      permalink: entry.permalink,
      title: words.title + number,
      description: words.description,
      crumbs: [],
      main: html`<header class="page-head"><h1>${words.title}</h1>${intro}</header>
${entry.items.map((item) => question(site, item))}
${pager(site, entry, { backward: strings.previousPage, forward: strings.nextPage })}
${entry.number === null && settled(site, review)}
<p class="copied" role="status"></p>`,
      canonical: false,
      kind: "review-page",
      head: html`<link rel="stylesheet" href="${site.asset("review.css")}">`,
      scripts: ["copy.js"],
    });
  }
}
