/** Issues in a list: what each is known by, and its first headlines. */
import { setLabel } from "../../src/eleventy/filters/set-label.ts";
import { setTitle } from "../../src/eleventy/filters/set-title.ts";
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
    const { date, title } = issue.record;
    const isNamed = date !== null || title !== null;
    // A page that says nothing of itself is named by its first article, so the list goes on with the second.
    const headlines = issue.articles.slice(isNamed ? 0 : 1, HEADLINES);
    const count = isNamed && html` <small>${strings.articleCount(issue.articles.length)}</small>`;
    const name = html`<a href="${site.path(issue.permalink)}">${setLabel(issue)}</a>${count}`;
    return html`<li>
${level === 2 ? html`<h2>${name}</h2>` : html`<h3>${name}</h3>`}
${
  headlines.length > 0 &&
  html`<ul>${headlines.map(
    (article) =>
      html`<li><a href="${site.path(article.permalink)}">${setTitle(widenPunctuation(article.title.text), article.cutWords)}</a></li>`,
  )}</ul>`
}
</li>`;
  })}</ol>`;
}
