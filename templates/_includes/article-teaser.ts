/** An article on the page of its issue: labels, title, byline and how it begins. */
import { widenPunctuation } from "../../src/eleventy/filters/widen-punctuation.ts";
import { type Html, html } from "../../src/eleventy/html.ts";
import type { Site } from "../../src/eleventy/site.ts";
import type { ArticleEntry } from "../../src/index/archive.ts";
import { excerptOf } from "../../src/index/excerpt-of.ts";
import { articleTitle, type HeadingLevel } from "./article-title.ts";

/** Characters of text: about four lines of a column, and twice that for the first article. */
const EXCERPT_LENGTH = 96;
const LEAD_EXCERPT_LENGTH = 220;

export function articleTeaser(site: Site, article: ArticleEntry, level: HeadingLevel, isLead: boolean): Html {
  const { record, title } = article;
  const excerpt = excerptOf(record, isLead ? LEAD_EXCERPT_LENGTH : EXCERPT_LENGTH);
  return html`<article class="teaser${isLead && " lead"}">
${record.rubric !== null && html`<p class="rubric">${widenPunctuation(record.rubric)}</p>`}
${articleTitle(article, level, site.path(article.permalink))}
${record.byline !== null && html`<p class="byline">${widenPunctuation(record.byline)}</p>`}
${excerpt !== "" && excerpt !== title.text && html`<p class="excerpt">${widenPunctuation(excerpt)}</p>`}
</article>`;
}
