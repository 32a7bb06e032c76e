/** The page of each combined list: the articles that have several facets at once, newest first. */
import { type GlobalData, type InputData, onePageEach, type PageInputs } from "../src/eleventy/data.ts";
import { type Html, html } from "../src/eleventy/html.ts";
import type { Site } from "../src/eleventy/site.ts";
import { strings } from "../src/eleventy/strings.ts";
import type { ArticleEntry, Listing } from "../src/index/archive.ts";
import { type CombinedList, type Facet, permalinkOfFacets } from "../src/index/facet.ts";
import { articleList } from "./_includes/article-list.ts";
import { facetName } from "./_includes/facet-name.ts";
import { facts } from "./_includes/facts.ts";
import { listExtent } from "./_includes/list-extent.ts";
import { narrowings } from "./_includes/narrowings.ts";
import { pager } from "./_includes/pager.ts";
import { type Crumb, page } from "./_layouts/page.ts";

const label = (facet: Facet) => strings.kindAndName(strings.facetKinds[facet.kind], facetName(facet));

/** What the heading leaves out because it changes nothing: every one of the articles has it. */
function sharedFacets(site: Site, { shared }: CombinedList): Html | null {
  if (shared.length === 0) return null;
  const items = shared.map(
    (facet) => html`<li><a href="${site.path(facet.entry.permalink)}">${label(facet)}</a></li>`,
  );
  return facts([[strings.sharedFacets, html`<ul class="names">${items}</ul>`]]);
}

/** The directory of the first facet, its page, and so on, one facet more at each step. */
function crumbsOf({ facets }: CombinedList): Crumb[] {
  const [first] = facets;
  if (first === undefined) return [];
  const steps = facets.slice(0, -1).map((facet, index) => ({
    text: facetName(facet),
    permalink: permalinkOfFacets(facets.slice(0, index + 1)),
  }));
  return [{ text: strings.facetKinds[first.kind], permalink: `/${first.kind}/` }, ...steps];
}

export default class CombinedPage {
  data() {
    return onePageEach("archive.combinedListings");
  }

  inputs({ entry, digests }: InputData & { entry: Listing<CombinedList, ArticleEntry> }): PageInputs {
    const { owner, items, number } = entry;
    const list = [digests.listing(entry), owner.facets.map((facet) => [facet.kind, facetName(facet)])];
    if (number !== null) return [...list, digests.articles(items)];
    return [...list, digests.combined(owner), digests.narrowings(owner)];
  }

  render({ entry, site }: GlobalData & { entry: Listing<CombinedList, ArticleEntry> }): string {
    const { owner, items, number } = entry;
    const { facets } = owner;
    const labels = facets.map(label);
    const chosen = facets.map(
      (facet) =>
        html`<li><a href="${site.path(owner.permalinkWithout(facet))}"><small>${strings.withoutFacet}</small> ${label(facet)}</a></li>`,
    );
    return page({
      site,
      permalink: entry.permalink,
      title: strings.combined(labels) + (number === null ? "" : ` ${strings.pageNumber(number)}`),
      description: strings.combinedArticles(labels),
      crumbs: crumbsOf(owner),
      main: html`<header class="page-head"><p class="over">${facets.map(({ kind }) => strings.facetKinds[kind]).join(strings.between)}</p><h1>${strings.combined(facets.map(facetName))}</h1>${listExtent(entry, strings.articleCount, ({ issue }) => issue)}
<ul class="tags" aria-label="${strings.chosenFacets}">${chosen}</ul></header>
${number === null && sharedFacets(site, owner)}
${number === null && narrowings(site, owner.narrowings)}
${articleList(site, items, 2)}
${pager(site, entry, { backward: strings.olderPage, forward: strings.newerPage })}`,
      kind: "list-page name-page",
    });
  }
}
