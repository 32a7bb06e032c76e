/** A page of a directory: the names of one kind by first letter, and where each letter begins. */

import { type GlobalData, type InputData, onePageEach, type PageInputs } from "../../src/eleventy/data.ts";
import { widenPunctuation } from "../../src/eleventy/filters/widen-punctuation.ts";
import { type Html, html } from "../../src/eleventy/html.ts";
import type { Site } from "../../src/eleventy/site.ts";
import { strings } from "../../src/eleventy/strings.ts";
import type { LetterIndex, Listing, NameEntry, NameKind } from "../../src/index/archive.ts";
import { anchorOf } from "../../src/index/index-letters.ts";
import { pager } from "../_includes/pager.ts";
import { page } from "./page.ts";

function letterIndex(site: Site, { permalinks }: LetterIndex): Html | null {
  if (permalinks.size === 0) return null;
  return html`<nav class="initials" aria-label="${strings.initials}"><ul>${[...permalinks].map(
    ([initial, permalink]) =>
      html`<li><a href="${site.path(permalink)}">${initial === "#" ? strings.otherInitials : initial}</a></li>`,
  )}</ul></nav>`;
}

/** What tells a name apart at a glance: the roles of staff, the office of a person, what a thing is part of. */
function detailOf(entry: NameEntry): string | null {
  if (entry.kind === "people") {
    const roles = new Set(entry.articles.flatMap((article) => entry.rolesIn(article)));
    return [...roles].map((role) => strings.roles[role]).join(strings.between);
  }
  if (entry.kind === "figures") return entry.titles[0]?.item ?? null;
  return entry.parentName === null ? null : strings.partOf(entry.parentName);
}

function renderEntry(site: Site, entry: NameEntry): Html {
  const detail = detailOf(entry);
  return html`<li><a href="${site.path(entry.permalink)}"><span>${widenPunctuation(entry.name)}</span> <small>${strings.articleCount(entry.articles.length)}</small></a>${detail !== null && html`<p class="detail">${widenPunctuation(detail)}</p>`}</li>`;
}

function renderLetters(site: Site, entries: readonly NameEntry[]): Html[] {
  const initials = new Map<string, NameEntry[]>();
  for (const entry of entries) initials.set(entry.initial, [...(initials.get(entry.initial) ?? []), entry]);
  return [...initials].map(
    ([initial, members]) => html`<section class="letter" id="${anchorOf(initial)}">
<h2>${initial === "#" ? strings.otherInitials : initial}</h2>
<ul class="directory">${members.map((entry) => renderEntry(site, entry))}</ul>
</section>`,
  );
}

/** `below` comes after the names. */
function directory(
  site: Site,
  kind: NameKind,
  listing: Listing<LetterIndex, NameEntry>,
  below: Html | null,
): string {
  const number = listing.number === null ? "" : ` ${strings.pageNumber(listing.number)}`;
  return page({
    site,
    permalink: listing.permalink,
    title: strings.kinds[kind] + number,
    description: strings.kindDescriptions[kind],
    crumbs: [],
    main: html`<header class="page-head"><h1>${strings.kinds[kind]}</h1><p>${strings.kindDescriptions[kind]}${strings.listLength(listing.total, strings.kindUnits[kind])}。</p></header>
${letterIndex(site, listing.owner)}
<div class="letters ${kind}">${renderLetters(site, listing.items)}</div>
${listing.total === 0 && html`<p>${strings.emptyList}</p>`}
${pager(site, listing, { backward: strings.previousPage, forward: strings.nextPage })}
${below}`,
    kind: "directory-page",
  });
}

/** The template of all pages of the directory of a kind; another one may have something `below` the names. */
export function directoryPages(kind: NameKind) {
  return class DirectoryPages {
    data() {
      return onePageEach(`archive.directories.${kind}`);
    }

    inputs({ entry, digests }: InputData & { entry: Listing<LetterIndex, NameEntry> }): PageInputs {
      const { owner, items } = entry;
      return [digests.listing(entry), [...owner.permalinks], items.map((name) => digests.name(name))];
    }

    render(
      { entry, site }: GlobalData & { entry: Listing<LetterIndex, NameEntry> },
      below: Html | null = null,
    ) {
      return directory(site, kind, entry, below);
    }
  };
}
