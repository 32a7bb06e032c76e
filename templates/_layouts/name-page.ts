/** The page of a name: its articles, newest first; those of a person by role. */
import { widenPunctuation } from "../../src/eleventy/filters/widen-punctuation.ts";
import { type Html, html } from "../../src/eleventy/html.ts";
import type { Site } from "../../src/eleventy/site.ts";
import { strings } from "../../src/eleventy/strings.ts";
import { type ArticleEntry, type Listing, type NameEntry, staffRoles } from "../../src/index/archive.ts";
import { articleList } from "../_includes/article-list.ts";
import { pager } from "../_includes/pager.ts";
import { page } from "./page.ts";

function articlesByRole(site: Site, { owner, items }: Listing<NameEntry, ArticleEntry>): (Html | null)[] {
  return staffRoles.map((role) => {
    const articles = items.filter((article) => owner.roles.get(role)?.has(article));
    if (articles.length === 0) return null;
    return html`<section class="role"><h2>${strings.reportedBy(strings.roles[role])}</h2>${articleList(site, articles, 3)}</section>`;
  });
}

export function namePage(site: Site, listing: Listing<NameEntry, ArticleEntry>): string {
  const { owner, items, total, number } = listing;
  const kind = strings.kinds[owner.kind];
  const name = widenPunctuation(owner.name);
  return page({
    site,
    permalink: listing.permalink,
    title: strings.kindAndName(kind, name) + (number === null ? "" : ` ${strings.pageNumber(number)}`),
    description: strings.namedArticles(name, kind),
    crumbs: [{ text: kind, permalink: `/${owner.kind}/` }],
    main: html`<header class="page-head"><p class="over">${kind}</p><h1>${name}</h1><p>${strings.articleCount(total)}</p></header>
${owner.kind === "people" ? articlesByRole(site, listing) : articleList(site, items, 2)}
${pager(site, listing, { backward: strings.olderPage, forward: strings.newerPage })}`,
    kind: "list-page",
  });
}
