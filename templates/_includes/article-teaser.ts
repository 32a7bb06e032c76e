/** An article on the page of its issue: labels, title, byline and how it begins. */
import { widenPunctuation } from "../../src/eleventy/filters/widen-punctuation.ts";
import { type Html, html } from "../../src/eleventy/html.ts";
import type { Site } from "../../src/eleventy/site.ts";
import { strings } from "../../src/eleventy/strings.ts";
import type { ArticleEntry } from "../../src/index/archive.ts";
import { cutText } from "../../src/index/cut-text.ts";
import { openingOf } from "../../src/index/opening-of.ts";
import type { Weight } from "../../src/index/weigh-articles.ts";
import { articleTitle, type HeadingLevel } from "./article-title.ts";

/** Characters of text: of the first article two columns of about six lines, of the others six, five and three lines. */
const LENGTHS: Record<Weight, number> = { lead: 280, major: 132, plain: 96, brief: 60 };

export function articleTeaser(site: Site, article: ArticleEntry, level: HeadingLevel, weight: Weight): Html {
  const { record, title } = article;
  const length = LENGTHS[weight];
  const opening = weight === "lead" ? openingOf(record, length) : [cutText(article.opening, length)];
  const paragraphs = opening.filter((paragraph) => paragraph !== "" && paragraph !== title.text);
  return html`<article class="teaser ${weight}">
${record.rubric !== null && html`<p class="rubric">${widenPunctuation(record.rubric)}</p>`}
${articleTitle(article, level, site.path(article.permalink))}
${record.byline !== null && html`<p class="byline">${widenPunctuation(record.byline)}</p>`}
${
  paragraphs.length > 0 &&
  html`<div class="excerpt">${paragraphs.map((paragraph) => html`<p>${widenPunctuation(paragraph)}</p>`)}</div>`
}
${record.photos.length > 0 && html`<p class="has-photo"><span class="omitted">${strings.photoOmitted}</span></p>`}
</article>`;
}
