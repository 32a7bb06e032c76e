/** An article on the page of its issue: labels, title, byline and how it begins. */
import { widenPunctuation } from "../../src/eleventy/filters/widen-punctuation.ts";
import { type Html, html } from "../../src/eleventy/html.ts";
import type { Site } from "../../src/eleventy/site.ts";
import type { ArticleEntry } from "../../src/index/archive.ts";
import { excerptOf } from "../../src/index/excerpt-of.ts";
import { openingOf } from "../../src/index/opening-of.ts";
import { articleTitle, type HeadingLevel } from "./article-title.ts";

/** Characters of text: about five lines of a column. */
const EXCERPT_LENGTH = 96;
/** Characters of text of the first article: two columns of about six lines. */
const OPENING_LENGTH = 280;

export function articleTeaser(site: Site, article: ArticleEntry, level: HeadingLevel, isLead: boolean): Html {
  const { record, title } = article;
  const opening = isLead ? openingOf(record, OPENING_LENGTH) : [excerptOf(record, EXCERPT_LENGTH)];
  const paragraphs = opening.filter((paragraph) => paragraph !== "" && paragraph !== title.text);
  return html`<article class="teaser${isLead && " lead"}">
${record.rubric !== null && html`<p class="rubric">${widenPunctuation(record.rubric)}</p>`}
${articleTitle(article, level, site.path(article.permalink))}
${record.byline !== null && html`<p class="byline">${widenPunctuation(record.byline)}</p>`}
${
  paragraphs.length > 0 &&
  html`<div class="excerpt">${paragraphs.map((paragraph) => html`<p>${widenPunctuation(paragraph)}</p>`)}</div>`
}
</article>`;
}
