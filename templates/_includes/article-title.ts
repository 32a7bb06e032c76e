/** Headline, kicker above and subhead below; a title that is no headline says so. */
import { setTitle } from "../../src/eleventy/filters/set-title.ts";
import { widenPunctuation } from "../../src/eleventy/filters/widen-punctuation.ts";
import { type Html, html } from "../../src/eleventy/html.ts";
import { strings } from "../../src/eleventy/strings.ts";
import type { ArticleEntry } from "../../src/index/archive.ts";

export type HeadingLevel = 1 | 2 | 3;

function heading(level: HeadingLevel, content: Html): Html {
  if (level === 1) return html`<h1>${content}</h1>`;
  return level === 2 ? html`<h2>${content}</h2>` : html`<h3>${content}</h3>`;
}

export function articleTitle(article: ArticleEntry, level: HeadingLevel, href: string | null): Html {
  const { kicker, subhead } = article.record;
  const { text, from } = article.title;
  const set = (line: string) => setTitle(widenPunctuation(line), article.cutWords);
  const shown = set(text);
  const derived = from !== "headline" && html`<p class="derived">${strings.derivedTitle}</p>`;
  return html`<hgroup${from !== "headline" && html` class="no-headline"`}>
${kicker !== null && html`<p class="kicker">${set(kicker)}</p>`}
${heading(level, href === null ? shown : html`<a href="${href}">${shown}</a>`)}
${subhead !== null && html`<p class="subhead">${set(subhead)}</p>`}
${derived}
</hgroup>`;
}
