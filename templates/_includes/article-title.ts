/** Headline, kicker above and subhead below; a title that is no headline says so. */
import { setTitle } from "../../src/eleventy/filters/set-title.ts";
import { widenPunctuation } from "../../src/eleventy/filters/widen-punctuation.ts";
import { type Html, html } from "../../src/eleventy/html.ts";
import { strings } from "../../src/eleventy/strings.ts";
import type { ArticleEntry } from "../../src/index/archive.ts";

export type HeadingLevel = 1 | 2 | 3;

export function heading(level: HeadingLevel, content: Html): Html {
  if (level === 1) return html`<h1>${content}</h1>`;
  return level === 2 ? html`<h2>${content}</h2>` : html`<h3>${content}</h3>`;
}

/** The same at every level of heading: what the heading says, and what stands above and below it. */
export interface TitleParts {
  above: Html;
  text: Html;
  below: Html;
}

export function setTitleParts(article: ArticleEntry, href: string | null): TitleParts {
  const { kicker, subhead } = article.record;
  const { text, from } = article.title;
  const set = (line: string) => setTitle(widenPunctuation(line), article.cutWords);
  const shown = set(text);
  const derived = from !== "headline" && html`<p class="derived">${strings.derivedTitle}</p>`;
  return {
    above: html`<hgroup${from !== "headline" && html` class="no-headline"`}>
${kicker !== null && html`<p class="kicker">${set(kicker)}</p>`}
`,
    text: href === null ? shown : html`<a href="${href}">${shown}</a>`,
    below: html`
${subhead !== null && html`<p class="subhead">${set(subhead)}</p>`}
${derived}
</hgroup>`,
  };
}

export function articleTitle(article: ArticleEntry, level: HeadingLevel, href: string | null): Html {
  const { above, text, below } = setTitleParts(article, href);
  return html`${above}${heading(level, text)}${below}`;
}
