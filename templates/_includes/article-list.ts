/** Articles of many issues in a list: title, where it was printed, how it begins. */
import { citeIssue } from "../../src/eleventy/filters/cite-issue.ts";
import { widenPunctuation } from "../../src/eleventy/filters/widen-punctuation.ts";
import { type Html, html } from "../../src/eleventy/html.ts";
import { remember } from "../../src/eleventy/remember.ts";
import type { Site } from "../../src/eleventy/site.ts";
import type { ArticleEntry } from "../../src/index/archive.ts";
import { cutText } from "../../src/index/cut-text.ts";
import { keepRecent } from "../../src/index/keep-recent.ts";
import { articleTitle, type HeadingLevel } from "./article-title.ts";

/** Characters of text: two to three lines of the measure. */
const EXCERPT_LENGTH = 80;

/** Articles of a large archive of which the same is kept: as text they take some 3 KB. */
const MOST_KEPT = 10_000;

/** All but the note, in which lists differ; an article stands in dozens of lists. */
const opening = remember((site: Site, level: HeadingLevel) =>
  keepRecent((article: ArticleEntry): Html => {
    const excerpt = cutText(article.opening, EXCERPT_LENGTH);
    return html`<li><article>
${articleTitle(article, level, site.path(article.permalink))}
${excerpt !== article.title.text && html`<p class="excerpt">${widenPunctuation(excerpt)}</p>`}
<p class="where"><a href="${site.path(article.issue.permalink)}">${citeIssue(article.issue)}</a>`;
  }, MOST_KEPT),
);

export function articleList(
  site: Site,
  articles: readonly ArticleEntry[],
  level: HeadingLevel,
  /** What stands beside the name of the issue. */
  note: (article: ArticleEntry) => Html | null = () => null,
): Html {
  const open = opening(site, level);
  return html`<ol class="articles">${articles.map(
    (article) => html`${open(article)}${note(article)}</p>
</article></li>`,
  )}</ol>`;
}
