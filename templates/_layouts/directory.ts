/** A page of a directory: names by how they read, and where those stand that are not on it. */
import { type GlobalData, type InputData, onePageEach, type PageInputs } from "../../src/eleventy/data.ts";
import {
  type DirectoryLink,
  type DirectoryView,
  describeDirectory,
  type ReadingLink,
  type SectionView,
} from "../../src/eleventy/describe-directory.ts";
import { widenPunctuation } from "../../src/eleventy/filters/widen-punctuation.ts";
import { type Html, html } from "../../src/eleventy/html.ts";
import type { Site } from "../../src/eleventy/site.ts";
import { strings } from "../../src/eleventy/strings.ts";
import type { NameEntry } from "../../src/index/archive.ts";
import type { DirectoryPage } from "../../src/index/directory.ts";
import type { EntryDigests } from "../../src/index/entry-digests.ts";
import type { NameKind } from "../../src/record/name-kinds.ts";
import { pager } from "../_includes/pager.ts";
import { page } from "./page.ts";

function letterIndex(site: Site, letters: DirectoryView<unknown>["letters"]): Html | null {
  if (letters.length === 0) return null;
  return html`<nav class="initials" aria-label="${strings.initials}"><ul>${letters.map(
    ({ text, permalink, isCurrent }) =>
      html`<li><a href="${site.path(permalink)}"${isCurrent && html` aria-current="true"`}>${text}</a></li>`,
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

/** What `detailOf` is made from; to make it takes longer than to know whether it has changed. */
const sourceOfDetail = ({ kind, articles, parentName }: NameEntry, digests: EntryDigests) =>
  kind === "people" || kind === "figures" ? digests.articles(articles) : parentName;

function renderName(site: Site, entry: NameEntry): Html {
  const detail = detailOf(entry);
  return html`<li><a href="${site.path(entry.permalink)}"><span>${widenPunctuation(entry.name)}</span> <small>${strings.articleCount(entry.articles.length)}</small></a>${detail !== null && html`<p class="detail">${widenPunctuation(detail)}</p>`}</li>`;
}

function renderReading(site: Site, { reading, permalink, characters, names }: ReadingLink): Html {
  return html`<li><a href="${site.path(permalink)}"><span>${reading}</span> ${characters !== "" && html`<span class="characters">${characters}</span> `}<small>${names}</small></a></li>`;
}

function renderSection(
  site: Site,
  { anchor, heading, permalink, names, readings }: SectionView<NameEntry>,
): Html {
  const title = permalink === null ? heading : html`<a href="${site.path(permalink)}">${heading}</a>`;
  const size = heading.length > 1 ? " reading" : "";
  return html`<section class="letter${size}"${anchor !== null && html` id="${anchor}"`}>
${heading !== "" && html`<h2>${title}</h2>`}
${names.length > 0 && html`<ul class="directory">${names.map((entry) => renderName(site, entry))}</ul>`}
${readings.length > 0 && html`<ul class="readings">${readings.map((reading) => renderReading(site, reading))}</ul>`}
</section>`;
}

function head(kind: NameKind, { reading, characters, total }: DirectoryView<unknown>): Html {
  const length = strings.listLength(total, strings.kindUnits[kind]);
  if (reading === "")
    return html`<header class="page-head"><h1>${strings.kinds[kind]}</h1><p>${strings.kindDescriptions[kind]}${length}。</p></header>`;
  return html`<header class="page-head"><p class="over">${strings.kinds[kind]}</p><h1>${reading}${characters !== "" && html` <span class="characters">${characters}</span>`}</h1><p>${strings.readingSoFar(reading)}${length}。</p></header>`;
}

/** `below` comes after the names. */
function directory(site: Site, kind: NameKind, view: DirectoryView<NameEntry>, below: Html | null): string {
  const { permalink, reading, number, above, letters, sections, backward, forward } = view;
  const name = strings.kinds[kind];
  const title = reading === "" ? name : strings.kindAndName(name, reading);
  const word = (direction: string, link: DirectoryLink | null) =>
    strings.nextTo(direction, link?.text || name);
  return page({
    site,
    permalink,
    title: title + (number === null ? "" : ` ${strings.pageNumber(number)}`),
    description: reading === "" ? strings.kindDescriptions[kind] : strings.directoryPart(name, reading),
    crumbs: reading === "" ? [] : [{ text: name, permalink: `/${kind}/` }, ...above],
    main: html`${head(kind, view)}
${letterIndex(site, letters)}
<div class="letters ${kind}">${sections.map((section) => renderSection(site, section))}</div>
${sections.length === 0 && html`<p>${strings.emptyList}</p>`}
${pager(
  site,
  { backward: backward?.permalink ?? null, forward: forward?.permalink ?? null, number },
  { backward: word(strings.previousPage, backward), forward: word(strings.nextPage, forward) },
)}
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

    inputs({ entry, digests }: InputData & { entry: DirectoryPage }): PageInputs {
      const describeName = (name: NameEntry) => [
        ...[name.name, name.permalink, name.articles.length],
        sourceOfDetail(name, digests),
      ];
      return [describeDirectory(entry, describeName)];
    }

    render({ entry, site }: GlobalData & { entry: DirectoryPage }, below: Html | null = null) {
      return directory(
        site,
        kind,
        describeDirectory(entry, (name) => name),
        below,
      );
    }
  };
}
