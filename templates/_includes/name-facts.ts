/** What the archive knows of a name beside its articles: forms, what is above and below, what it appears with. */
import { widenPunctuation } from "../../src/eleventy/filters/widen-punctuation.ts";
import { type Html, html } from "../../src/eleventy/html.ts";
import type { Site } from "../../src/eleventy/site.ts";
import { strings } from "../../src/eleventy/strings.ts";
import type { NameEntry } from "../../src/index/archive.ts";
import { Count } from "../../src/index/count.ts";
import { countLinks } from "./count-links.ts";
import { facts } from "./facts.ts";

/** Entries below that are shown; a city has hundreds. */
const MOST_BELOW = 48;
/** Forms and titles that are shown. */
const MOST_FORMS = 12;

function printedForms(counts: readonly Count<string>[]): Html | null {
  if (counts.length === 0) return null;
  const items = counts
    .slice(0, MOST_FORMS)
    .map(({ item, count }) => html`<li><span>${widenPunctuation(item)}</span> <small>${count}</small></li>`);
  return html`<ul class="names counted">${items}</ul>`;
}

/** From the top down to what is right above the entry. */
function chainAbove(site: Site, entry: NameEntry): Html | null {
  if (entry.parentName === null) return null;
  const chain: NameEntry[] = [];
  for (let above = entry.parent; above !== null; above = above.parent) chain.unshift(above);
  const top = chain[0] ?? entry;
  const items = chain.map(
    ({ name, permalink }) => html`<li><a href="${site.path(permalink)}">${widenPunctuation(name)}</a></li>`,
  );
  // What is above the topmost entry may have no page.
  const unlinked = top.parentName !== null && html`<li><span>${widenPunctuation(top.parentName)}</span></li>`;
  return html`<ol class="chain">${unlinked}${items}</ol>`;
}

function namesake({ namesake: other }: NameEntry, site: Site): Html | null {
  if (other === null) return null;
  return html`<a href="${site.path(other.permalink)}">${strings.kindAndName(strings.kinds[other.kind], other.name)}</a><span class="note">${strings.namesakeNote}</span>`;
}

function partedFrom({ parted }: NameEntry, site: Site): Html | null {
  if (parted.length === 0) return null;
  const items = parted.map(
    ({ name, permalink }) => html`<li><a href="${site.path(permalink)}">${widenPunctuation(name)}</a></li>`,
  );
  return html`<ul class="names">${items}</ul><span class="note">${strings.partedNote}</span>`;
}

/** What only some of the articles have narrows their list and is counted there. */
function unnarrowed(entry: NameEntry, all: readonly Count<NameEntry>[]): readonly Count<NameEntry>[] {
  // The subjects below one are listed as such.
  const counts = entry.kind === "subjects" ? all.filter(({ item }) => item.parent !== entry) : all;
  if (entry.narrowings.length === 0) return counts;
  return counts.filter(({ item, count }) => item.kind === entry.kind || count === entry.articles.length);
}

export function nameFacts(site: Site, entry: NameEntry): Html | null {
  if (entry.kind === "keywords") return null;
  const { kind, name, forms, titles, children, companions, subjects, reporters } = entry;
  // A name that is always printed as it stands in the heading needs no list.
  const isPlain = forms.every(({ item }) => item === name);
  const below = children.map((child) => new Count(child, child.articles.length));
  const isStaff = kind === "people";
  const companionWords =
    kind === "organisations" ? strings.companions.organisations : strings.companions.others;
  const subjectWords =
    kind === "subjects" ? strings.relatedSubjects.subjects : strings.relatedSubjects.others;
  return facts([
    [strings.forms, isPlain ? null : printedForms(forms)],
    [strings.titles, printedForms(titles)],
    [strings.namesakes[isStaff ? "figures" : "people"], namesake(entry, site)],
    [strings.parted, partedFrom(entry, site)],
    [strings.above[kind], chainAbove(site, entry)],
    [strings.below[kind], countLinks(site, below, MOST_BELOW)],
    [companionWords, countLinks(site, unnarrowed(entry, companions))],
    [subjectWords, countLinks(site, unnarrowed(entry, subjects))],
    [strings.reportedByWhom, isStaff ? null : countLinks(site, unnarrowed(entry, reporters))],
  ]);
}
