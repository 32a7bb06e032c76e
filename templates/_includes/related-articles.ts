/** Articles that share names with one, and which. */
import { citeIssue } from "../../src/eleventy/filters/cite-issue.ts";
import { setTitle } from "../../src/eleventy/filters/set-title.ts";
import { widenPunctuation } from "../../src/eleventy/filters/widen-punctuation.ts";
import { type Html, html } from "../../src/eleventy/html.ts";
import type { Site } from "../../src/eleventy/site.ts";
import { strings } from "../../src/eleventy/strings.ts";
import type { RelatedArticle } from "../../src/index/archive.ts";
import { cutText } from "../../src/index/cut-text.ts";

/** Names that are shown as the reason. */
const MOST_NAMES = 3;
/** Characters of a title; a first sentence in place of a headline can be far longer. */
const TITLE_LENGTH = 60;

export function relatedArticles(site: Site, related: readonly RelatedArticle[]): Html | null {
  if (related.length === 0) return null;
  const items = related.map(({ article, shared }) => {
    const names = shared.slice(0, MOST_NAMES).map(widenPunctuation).join(strings.between);
    const title = setTitle(cutText(widenPunctuation(article.title.text), TITLE_LENGTH), article.cutWords);
    return html`<li><a href="${site.path(article.permalink)}">${title}</a>
<p class="where">${citeIssue(article.issue)} <span class="shared">${strings.sharedNames(names)}</span></p></li>`;
  });
  return html`<section class="related" aria-labelledby="related"><h2 id="related">${strings.related}</h2><ul>${items}</ul></section>`;
}
