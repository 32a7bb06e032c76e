/** The calendar of the archive: years with their months and days; the undated apart. */
import { baseData, type GlobalData } from "../src/eleventy/data.ts";
import { type Html, html } from "../src/eleventy/html.ts";
import type { Site } from "../src/eleventy/site.ts";
import { strings } from "../src/eleventy/strings.ts";
import type { DateEntry } from "../src/index/archive.ts";
import { dateChildren } from "./_includes/date-children.ts";
import { dateTime } from "./_includes/date-time.ts";
import { page } from "./_layouts/page.ts";

function dateSection(site: Site, entry: DateEntry): Html {
  return html`<section class="year">
<h2><a href="${site.path(entry.permalink)}">${dateTime(entry.date)}</a> <small>${strings.issueCount(entry.issues.length)}</small></h2>
${dateChildren(site, entry)}
</section>`;
}

export default class DatesPage {
  data() {
    return { ...baseData, permalink: "/dates/" };
  }

  render({ archive, site }: GlobalData): string {
    const entries = [...archive.years, ...(archive.undated ? [archive.undated] : [])];
    return page({
      site,
      permalink: "/dates/",
      title: strings.dates,
      description: site.description,
      crumbs: [],
      main: html`<header class="page-head"><h1>${strings.dates}</h1></header>
${entries.length > 0 ? entries.map((entry) => dateSection(site, entry)) : html`<p>${strings.emptyArchive}</p>`}`,
      kind: "date-page",
    });
  }
}
