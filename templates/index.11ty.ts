/** The home page: the newest issue, ways in, and how large the archive is. */
import { baseData, type GlobalData } from "../src/eleventy/data.ts";
import { citeIssue } from "../src/eleventy/filters/cite-issue.ts";
import { widenPunctuation } from "../src/eleventy/filters/widen-punctuation.ts";
import { MISSING } from "../src/eleventy/guide-paths.ts";
import { type Html, html } from "../src/eleventy/html.ts";
import { jsonScript } from "../src/eleventy/json-script.ts";
import type { Site } from "../src/eleventy/site.ts";
import { strings } from "../src/eleventy/strings.ts";
import type { Archive, IssueEntry } from "../src/index/archive.ts";
import { compareCodepoints } from "../src/index/compare-codepoints.ts";
import { articleGroups } from "./_includes/article-groups.ts";
import { issueList } from "./_includes/issue-list.ts";
import { searchForm } from "./_includes/search-form.ts";
import { page } from "./_layouts/page.ts";

/** Issues listed below the newest one. */
const RECENT_ISSUES = 5;
/** Subjects shown: about three rows. */
const COMMON_SUBJECTS = 16;

function newestIssue(site: Site, issue: IssueEntry): Html {
  return html`<section class="newest" aria-labelledby="newest">
<header class="strip"><h2 id="newest">${strings.newest}</h2><p><a href="${site.path(issue.permalink)}">${citeIssue(issue)}</a></p></header>
${articleGroups(site, issue.articles, 3)}
</section>`;
}

function missingNotice(site: Site): Html | null {
  const { length } = site.missing;
  if (length === 0) return null;
  const words = strings.missing;
  return html`<div class="notice" role="note"><p>${words.count(length)}<a href="${site.path(MISSING)}">${words.see}</a>。</p></div>`;
}

function commonSubjects(site: Site, archive: Archive): Html | null {
  // Subjects that only gather others are the largest and say the least.
  const subjects = archive.names.subjects
    .filter((entry) => entry.own.length > 0)
    .sort((a, b) => b.articles.length - a.articles.length || compareCodepoints(a.permalink, b.permalink))
    .slice(0, COMMON_SUBJECTS);
  if (subjects.length === 0) return null;
  return html`<section aria-labelledby="subjects">
<header class="strip"><h2 id="subjects">${strings.commonSubjects}</h2><p><a href="${site.path("/subjects/")}">${strings.allSubjects}</a></p></header>
<ul class="tags">${subjects.map(
    (entry) =>
      html`<li><a href="${site.path(entry.permalink)}">${widenPunctuation(entry.name)} <small>${entry.articles.length}</small></a></li>`,
  )}</ul>
</section>`;
}

function sizeOfArchive(site: Site, archive: Archive): Html {
  const sizes: readonly [number, string, string][] = [
    [archive.articles.length, strings.articlesUnit, "/issues/"],
    [archive.issues.length, strings.issuesUnit, "/issues/"],
    [archive.names.organisations.length, strings.kindUnits.organisations, "/organisations/"],
    [archive.names.figures.length, strings.kindUnits.figures, "/figures/"],
    [archive.names.places.length, strings.kindUnits.places, "/places/"],
    [archive.names.subjects.length, strings.kindUnits.subjects, "/subjects/"],
    [archive.names.people.length, strings.kindUnits.people, "/people/"],
  ];
  return html`<section aria-labelledby="size">
<header class="strip"><h2 id="size">${strings.sizeOfArchive}</h2><p><a href="${site.path("/charts/")}">${strings.charts.title}</a></p></header>
<ul class="sizes">${sizes.map(
    ([count, unit, permalink]) =>
      html`<li><a href="${site.path(permalink)}"><strong>${count}</strong> ${unit}</a></li>`,
  )}</ul>
</section>`;
}

export default class HomePage {
  data() {
    return { ...baseData, permalink: "/" };
  }

  render({ archive, site }: GlobalData): string {
    const [newest, ...others] = archive.issues;
    const recent = others.slice(0, RECENT_ISSUES);
    return page({
      site,
      permalink: "/",
      title: null,
      description: site.description,
      head: html`<link rel="stylesheet" href="${site.asset("search.css")}">
${jsonScript({
  "@context": "https://schema.org",
  "@type": "WebSite",
  "@id": site.refer("/"),
  url: site.refer("/"),
  name: site.title,
  description: site.description,
  inLanguage: "zh-Hans",
})}`,
      main: html`${searchForm(site)}${missingNotice(site)}${newest ? newestIssue(site, newest) : html`<p>${strings.emptyArchive}</p>`}
<div class="below">
${
  recent.length > 0 &&
  html`<section aria-labelledby="recent">
<header class="strip"><h2 id="recent">${strings.recentIssues}</h2><p><a href="${site.path("/issues/")}">${strings.allIssues}</a></p></header>
${issueList(site, recent, 3)}
</section>`
}
<div class="beside">
${commonSubjects(site, archive)}
${sizeOfArchive(site, archive)}
</div>
</div>`,
      kind: "home-page",
    });
  }
}
