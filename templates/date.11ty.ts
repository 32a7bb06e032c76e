/** The page of a year, a month or a day, and that of the undated. */
import { type GlobalData, type InputData, onePageEach, type PageInputs } from "../src/eleventy/data.ts";
import { formatDate } from "../src/eleventy/filters/format-date.ts";
import { html } from "../src/eleventy/html.ts";
import { strings } from "../src/eleventy/strings.ts";
import type { DateEntry, IssueEntry, Listing } from "../src/index/archive.ts";
import { dateChildren } from "./_includes/date-children.ts";
import { issueList } from "./_includes/issue-list.ts";
import { listExtent } from "./_includes/list-extent.ts";
import { narrowings } from "./_includes/narrowings.ts";
import { pager } from "./_includes/pager.ts";
import { type Crumb, page } from "./_layouts/page.ts";

function nameOf(entry: DateEntry): string {
  return entry.date === null ? strings.undated : formatDate(entry.date, true);
}

function crumbsOf(entry: DateEntry): Crumb[] {
  const above = entry.parent
    ? [...crumbsOf(entry.parent), { text: nameOf(entry.parent), permalink: entry.parent.permalink }]
    : [{ text: strings.dates, permalink: "/dates/" }];
  return above;
}

export default class DatePage {
  data() {
    return onePageEach("archive.dateListings");
  }

  inputs({ entry, digests }: InputData & { entry: Listing<DateEntry, IssueEntry> }): PageInputs {
    const { owner, items, number } = entry;
    return [
      digests.listing(entry),
      number === null
        ? [digests.date(owner), digests.narrowings(owner)]
        : crumbsOf(owner).map(({ permalink }) => permalink),
      items.map((issue) => digests.issue(issue)),
    ];
  }

  render({ entry, site }: GlobalData & { entry: Listing<DateEntry, IssueEntry> }): string {
    const { owner, items, number } = entry;
    const name = nameOf(owner);
    return page({
      site,
      permalink: entry.permalink,
      title: strings.dateIssues(name) + (number === null ? "" : ` ${strings.pageNumber(number)}`),
      description: strings.datedIssues(name),
      crumbs: crumbsOf(owner),
      main: html`<header class="page-head"><h1>${name}</h1>${listExtent(entry, strings.issueCount, (issue) => issue)}</header>
${number === null && dateChildren(site, owner)}
${number === null && narrowings(site, owner.narrowings)}
${issueList(site, items, 2)}
${pager(site, entry, { backward: strings.olderPage, forward: strings.newerPage })}`,
      kind: "date-page",
    });
  }
}
