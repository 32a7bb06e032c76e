/** The text of an issue as printed, line by line, so that every claim of the archive can be looked up. */
import { type GlobalData, onePageEach } from "../src/eleventy/data.ts";
import { citeIssue } from "../src/eleventy/filters/cite-issue.ts";
import { labelIssue } from "../src/eleventy/filters/label-issue.ts";
import { html } from "../src/eleventy/html.ts";
import { strings } from "../src/eleventy/strings.ts";
import type { ArticleEntry, PrintedText } from "../src/index/archive.ts";
import { firstLineOf } from "../src/index/first-line-of.ts";
import { page } from "./_layouts/page.ts";

export default class TextPage {
  data() {
    return onePageEach("archive.texts");
  }

  render({ entry, site }: GlobalData & { entry: PrintedText }): string {
    const { issue, lines } = entry;
    const label = labelIssue(issue);
    const starts = new Map<number, ArticleEntry>();
    for (const article of issue.articles) {
      const first = firstLineOf(article.record);
      if (first !== null) starts.set(first, article);
    }
    const items = lines.map((line, index) => {
      const number = index + 1;
      const article = starts.get(number);
      const link =
        article &&
        html`<a class="to" href="${site.path(article.permalink)}">${strings.toArticle(article.record.order)}</a>`;
      return html`<li id="L${number}"><span class="number" aria-hidden="true">${number}</span><span class="line">${line}</span>${link}</li>
`;
    });
    return page({
      site,
      permalink: entry.permalink,
      title: strings.textTitle(label),
      description: strings.textDescription(label),
      crumbs: [
        { text: strings.issues, permalink: "/issues/" },
        { text: citeIssue(issue), permalink: issue.permalink },
      ],
      main: html`<header class="page-head"><p class="over">${citeIssue(issue)}</p><h1>${strings.printedText}</h1><p>${strings.textNote}</p></header>
<ol class="printed">
${items}</ol>`,
      kind: "printed-page",
    });
  }
}
