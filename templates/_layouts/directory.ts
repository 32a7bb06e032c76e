/** A page of a directory: the names of one kind, by first letter, or by role where they are people. */
import { widenPunctuation } from "../../src/eleventy/filters/widen-punctuation.ts";
import { type Html, html } from "../../src/eleventy/html.ts";
import type { Site } from "../../src/eleventy/site.ts";
import { strings } from "../../src/eleventy/strings.ts";
import { type Listing, type NameEntry, type NameKind, staffRoles } from "../../src/index/archive.ts";
import { pager } from "../_includes/pager.ts";
import { page } from "./page.ts";

interface Group {
  heading: string;
  entries: readonly NameEntry[];
  count: (entry: NameEntry) => number;
}

function groupByInitial(entries: readonly NameEntry[]): Group[] {
  const initials = new Map<string, NameEntry[]>();
  for (const entry of entries) initials.set(entry.initial, [...(initials.get(entry.initial) ?? []), entry]);
  return [...initials].map(([heading, members]) => ({
    heading,
    entries: members,
    count: (entry) => entry.articles.length,
  }));
}

function groupByRole(entries: readonly NameEntry[]): Group[] {
  return staffRoles
    .map((role) => ({
      heading: strings.roles[role],
      entries: entries.filter((entry) => entry.roles.has(role)),
      count: (entry: NameEntry) => entry.roles.get(role)?.size ?? 0,
    }))
    .filter((group) => group.entries.length > 0);
}

function renderGroup(site: Site, { heading, entries, count }: Group): Html {
  return html`<section class="letter">
<h2>${heading}</h2>
<ul class="directory">${entries.map(
    (entry) =>
      html`<li><a href="${site.path(entry.permalink)}"><span>${widenPunctuation(entry.name)}</span> <small>${strings.articleCount(count(entry))}</small></a></li>`,
  )}</ul>
</section>`;
}

export function directory(site: Site, kind: NameKind, listing: Listing<null, NameEntry>): string {
  const groups = kind === "people" ? groupByRole(listing.items) : groupByInitial(listing.items);
  const number = listing.number === null ? "" : ` ${strings.pageNumber(listing.number)}`;
  return page({
    site,
    permalink: listing.permalink,
    title: strings.kinds[kind] + number,
    description: strings.kindDescriptions[kind],
    crumbs: [],
    main: html`<header class="page-head"><h1>${strings.kinds[kind]}</h1><p>${strings.kindDescriptions[kind]}${strings.listLength(listing.total)}。</p></header>
<div class="letters ${kind}">${groups.map((group) => renderGroup(site, group))}</div>
${listing.total === 0 && html`<p>${strings.emptyList}</p>`}
${pager(site, listing, { backward: strings.previousPage, forward: strings.nextPage })}`,
    kind: "directory-page",
  });
}
