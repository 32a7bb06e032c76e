/** Issues in a list: what each is known by, and its first headlines. */
import { citeIssue } from "../../src/eleventy/filters/cite-issue.ts";
import { widenPunctuation } from "../../src/eleventy/filters/widen-punctuation.ts";
import { type Html, html } from "../../src/eleventy/html.ts";
import type { Site } from "../../src/eleventy/site.ts";
import { strings } from "../../src/eleventy/strings.ts";
import type { IssueEntry } from "../../src/index/archive.ts";
import type { HeadingLevel } from "./article-title.ts";

/** Headlines that tell what an issue is about. */
const HEADLINES = 4;

export function issueList(site: Site, issues: readonly IssueEntry[], level: HeadingLevel): Html {
  return html`<ol class="issues">${issues.map((issue) => {
    const headlines = issue.articles.slice(0, HEADLINES);
    const name = html`<a href="${site.path(issue.permalink)}">${citeIssue(issue)}</a> <small>${strings.articleCount(issue.articles.length)}</small>`;
    return html`<li>
${level === 2 ? html`<h2>${name}</h2>` : html`<h3>${name}</h3>`}
<ul>${headlines.map(
      (article) =>
        html`<li><a href="${site.path(article.permalink)}">${widenPunctuation(article.title.text)}</a></li>`,
    )}</ul>
</li>`;
  })}</ol>`;
}
