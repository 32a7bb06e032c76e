/** The articles before and after one: those of its page, and at its ends those of the pages before and after. */
import { citeIssue } from "../../src/eleventy/filters/cite-issue.ts";
import { setTitle } from "../../src/eleventy/filters/set-title.ts";
import { widenPunctuation } from "../../src/eleventy/filters/widen-punctuation.ts";
import { type Html, html } from "../../src/eleventy/html.ts";
import type { Site } from "../../src/eleventy/site.ts";
import { strings } from "../../src/eleventy/strings.ts";
import type { ArticleEntry, IssueEntry } from "../../src/index/archive.ts";
import { cutText } from "../../src/index/cut-text.ts";

/** Characters of a title; a first sentence in place of a headline can be far longer. */
const TITLE_LENGTH = 60;

/** A page may hold no article. */
function lastBefore({ issue }: ArticleEntry): ArticleEntry | null {
  let earlier: IssueEntry | null = issue.earlier;
  while (earlier && earlier.articles.length === 0) earlier = earlier.earlier;
  return earlier?.articles.at(-1) ?? null;
}

function firstAfter({ issue }: ArticleEntry): ArticleEntry | null {
  let later: IssueEntry | null = issue.later;
  while (later && later.articles.length === 0) later = later.later;
  return later?.articles[0] ?? null;
}

export function neighboursOf(article: ArticleEntry): Record<"previous" | "next", ArticleEntry | null> {
  return { previous: article.previous ?? lastBefore(article), next: article.next ?? firstAfter(article) };
}

export function articleNeighbours(site: Site, article: ArticleEntry): Html | null {
  const { previous, next } = neighboursOf(article);
  if (previous === null && next === null) return null;
  const link = (other: ArticleEntry | null, label: string, rel: string) => {
    if (other === null) return null;
    const where = other.issue === article.issue ? label : `${label} · ${citeIssue(other.issue)}`;
    const title = setTitle(cutText(widenPunctuation(other.title.text), TITLE_LENGTH), other.cutWords);
    return html`<a class="${rel}" rel="${rel}" href="${site.path(other.permalink)}"><small>${where}</small> ${title}</a>`;
  };
  return html`<nav class="neighbours" aria-label="${strings.otherArticles}">
${link(previous, strings.previousArticle, "prev")}
${link(next, strings.nextArticle, "next")}
</nav>`;
}
