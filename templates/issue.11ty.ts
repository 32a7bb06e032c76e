/** The page of an issue: one newspaper page with all its articles. */
import { type GlobalData, type InputData, onePageEach, type PageInputs } from "../src/eleventy/data.ts";
import { citeIssue } from "../src/eleventy/filters/cite-issue.ts";
import { formatEdition } from "../src/eleventy/filters/format-edition.ts";
import { labelIssue } from "../src/eleventy/filters/label-issue.ts";
import { setLabel } from "../src/eleventy/filters/set-label.ts";
import { widenPunctuation } from "../src/eleventy/filters/widen-punctuation.ts";
import { type Html, html } from "../src/eleventy/html.ts";
import { jsonScript } from "../src/eleventy/json-script.ts";
import type { Site } from "../src/eleventy/site.ts";
import { strings } from "../src/eleventy/strings.ts";
import type { IssueEntry } from "../src/index/archive.ts";
import { issuePath } from "../src/publish/api-paths.ts";
import { describeIssuePage } from "../src/publish/describe-publication.ts";
import { articleGroups } from "./_includes/article-groups.ts";
import { dateTime } from "./_includes/date-time.ts";
import { page } from "./_layouts/page.ts";

/** The name that the page is cited by, set like the head of a newspaper: the paper's name large, the rest below. */
function masthead(issue: IssueEntry): Html {
  const cited = citeIssue(issue);
  const paper = strings.newspaperName(widenPunctuation(issue.record.newspaper ?? ""));
  if (!cited.startsWith(`${paper} `)) return html`${cited}`;
  return html`<span class="paper">${paper}</span>${cited.slice(paper.length)}`;
}

function folio(site: Site, issue: IssueEntry): Html {
  const { newspaper, date, edition, title, source, id } = issue.record;
  // A page with a date or a title has all of this in its heading.
  const isNamed = date !== null || title !== null;
  return html`<ul class="folio" aria-label="${strings.issueDetails}">
${!isNamed && newspaper !== null && html`<li>${widenPunctuation(newspaper)}</li>`}
${(date !== null || isNamed) && html`<li>${dateTime(date, true)}</li>`}
${!isNamed && edition !== null && html`<li>${formatEdition(edition)}</li>`}
<li>${strings.articleCount(issue.articles.length)}</li>
${source !== null && html`<li>${strings.source}：${widenPunctuation(source)}</li>`}
<li><code>${id}</code></li>
${issue.text !== null && html`<li><a href="${site.path(issue.text.permalink)}">${strings.printedText}</a></li>`}
<li><a href="${site.path(issue.recordPermalink)}">${strings.pageRecord}</a></li>
</ul>`;
}

function neighbours(site: Site, { earlier, later }: IssueEntry): Html | null {
  if (earlier === null && later === null) return null;
  const link = (issue: IssueEntry | null, label: string, rel: string) =>
    issue &&
    html`<a class="${rel}" rel="${rel}" href="${site.path(issue.permalink)}"><small>${label}</small> ${setLabel(issue)}</a>`;
  return html`<nav class="neighbours" aria-label="${strings.otherIssues}">
${link(earlier, strings.earlierIssue, "prev")}
${link(later, strings.laterIssue, "next")}
</nav>`;
}

export default class IssuePage {
  data() {
    return onePageEach("archive.issues", { isByIssue: true });
  }

  inputs({ entry, digests }: InputData & { entry: IssueEntry }): PageInputs {
    return [entry, entry.earlier, entry.later].map((issue) => issue && digests.issue(issue));
  }

  render({ entry, site }: GlobalData & { entry: IssueEntry }): string {
    const { banner } = entry.record;
    const label = labelIssue(entry);
    return page({
      site,
      permalink: entry.permalink,
      title: label,
      description: strings.issueDescription(label, entry.articles.length),
      crumbs: [{ text: strings.issues, permalink: "/issues/" }],
      main: html`<header class="issue-head">
<h1>${masthead(entry)}</h1>
${folio(site, entry)}
${banner !== null && html`<p class="banner">${widenPunctuation(banner)}</p>`}
</header>
${entry.articles.length > 0 ? articleGroups(site, entry.articles) : html`<p>${strings.emptyList}</p>`}
${neighbours(site, entry)}`,
      kind: "issue-page",
      head: html`<link rel="alternate" type="application/json" href="${site.path(issuePath(entry.record.id))}">
${jsonScript({ "@context": "https://schema.org", ...describeIssuePage(entry, site) })}`,
      imprint: citeIssue(entry),
      issue: entry,
    });
  }
}
