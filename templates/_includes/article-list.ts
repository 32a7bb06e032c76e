/** Articles of many issues in a list: title, where it was printed, how it begins. */
import { citeIssue } from "../../src/eleventy/filters/cite-issue.ts";
import { widenPunctuation } from "../../src/eleventy/filters/widen-punctuation.ts";
import { type Html, html } from "../../src/eleventy/html.ts";
import { remember } from "../../src/eleventy/remember.ts";
import type { Site } from "../../src/eleventy/site.ts";
import type { ArticleEntry } from "../../src/index/archive.ts";
import { cutText } from "../../src/index/cut-text.ts";
import { type HeadingLevel, heading, setTitleParts, type TitleParts } from "./article-title.ts";

/** Characters of text: two to three lines of the measure. */
const EXCERPT_LENGTH = 80;

/** All but the level of the heading and the note, in which lists differ; as one text each, of some 1 KB together. */
const openings = remember((_: Site) => new WeakMap<ArticleEntry, TitleParts>());

function setOpening(site: Site, article: ArticleEntry): TitleParts {
  const excerpt = cutText(article.opening, EXCERPT_LENGTH);
  const { above, text, below } = setTitleParts(article, site.path(article.permalink));
  return {
    above: html`<li><article>
${above}`.join(),
    text: text.join(),
    below: html`${below}
${excerpt !== article.title.text && html`<p class="excerpt">${widenPunctuation(excerpt)}</p>`}
<p class="where"><a href="${site.path(article.issue.permalink)}">${citeIssue(article.issue)}</a>`.join(),
  };
}

/** An article stands in dozens of lists all over the site, and to set it anew takes a hundred times as long. */
function openingOf(site: Site, article: ArticleEntry): TitleParts {
  const known = openings(site);
  const opening = known.get(article) ?? setOpening(site, article);
  known.set(article, opening);
  return opening;
}

export function articleList(
  site: Site,
  articles: readonly ArticleEntry[],
  level: HeadingLevel,
  /** What stands beside the name of the issue. */
  note: (article: ArticleEntry) => Html | null = () => null,
): Html {
  const items = articles.map((article) => {
    const { above, text, below } = openingOf(site, article);
    return html`${above}${heading(level, text)}${below}${note(article)}</p>
</article></li>`;
  });
  return html`<ol class="articles">${items}</ol>`;
}
