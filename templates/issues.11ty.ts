/** All issues, newest first, month by month; the undated apart. */
import { type GlobalData, type InputData, onePageEach, type PageInputs } from "../src/eleventy/data.ts";
import { formatDate } from "../src/eleventy/filters/format-date.ts";
import { html } from "../src/eleventy/html.ts";
import { strings } from "../src/eleventy/strings.ts";
import type { IssueEntry, Listing } from "../src/index/archive.ts";
import { groupBy } from "../src/index/group-by.ts";
import { issueList } from "./_includes/issue-list.ts";
import { listExtent } from "./_includes/list-extent.ts";
import { pager } from "./_includes/pager.ts";
import { page } from "./_layouts/page.ts";

/** Length of `2025-12` in a date. */
const MONTH_LENGTH = 7;

export default class IssuesPage {
  data() {
    return onePageEach("archive.issueListings");
  }

  inputs({ entry, digests }: InputData & { entry: Listing<null, IssueEntry> }): PageInputs {
    return [digests.listing(entry), entry.items.map((issue) => digests.issue(issue))];
  }

  render({ entry, site }: GlobalData & { entry: Listing<null, IssueEntry> }): string {
    const months = groupBy(entry.items, ({ record }) => record.date?.slice(0, MONTH_LENGTH) ?? "");
    const number = entry.number === null ? "" : ` ${strings.pageNumber(entry.number)}`;
    return page({
      site,
      permalink: entry.permalink,
      title: strings.allIssues + number,
      description: site.description,
      crumbs: [],
      main: html`<header class="page-head"><h1>${strings.allIssues}</h1>${listExtent(entry, strings.issueCount, (issue) => issue)}</header>
${[...months].map(
  ([month, issues]) => html`<section class="month">
<h2>${month === "" ? strings.undated : formatDate(month)}</h2>
${issueList(site, issues, 3)}
</section>`,
)}
${entry.total === 0 && html`<p>${strings.emptyArchive}</p>`}
${pager(site, entry, { backward: strings.olderPage, forward: strings.newerPage })}`,
      kind: "list-page",
    });
  }
}
