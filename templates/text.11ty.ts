/** The text of an issue as printed, line by line, so that every claim of the archive can be looked up. */
import { type GlobalData, type InputData, onePageEach, type PageInputs } from "../src/eleventy/data.ts";
import { citeIssue } from "../src/eleventy/filters/cite-issue.ts";
import { labelIssue } from "../src/eleventy/filters/label-issue.ts";
import { widenPunctuation } from "../src/eleventy/filters/widen-punctuation.ts";
import { type Html, html } from "../src/eleventy/html.ts";
import type { Site } from "../src/eleventy/site.ts";
import { strings } from "../src/eleventy/strings.ts";
import { anchorOfArticle, type PrintedBlock, type PrintedText } from "../src/index/archive.ts";
import { cutText } from "../src/index/cut-text.ts";
import { printedLine } from "./_includes/printed-line.ts";
import { page } from "./_layouts/page.ts";

/** Characters of a title over the lines of its article. */
const TITLE_LENGTH = 30;

function renderBlock(site: Site, { article, lines }: PrintedBlock): Html {
  const [first] = lines;
  const items = lines.map((line) =>
    printedLine(line, html`<span class="number" aria-hidden="true">${line.number}</span>`, `L${line.number}`),
  );
  const list = html`<ol start="${first?.number ?? 1}">
${items}</ol>`;
  if (article === null) return list;
  const title = cutText(widenPunctuation(article.title.text), TITLE_LENGTH);
  return html`<section id="${anchorOfArticle(article)}">
<h2><a href="${site.path(article.permalink)}">${strings.toArticle(article.record.order)}<span class="named">${strings.beforeTitle}${title}</span></a></h2>
${list}
</section>
`;
}

export default class TextPage {
  data() {
    return onePageEach("archive.texts", { isByIssue: true });
  }

  inputs({ entry, digests }: InputData & { entry: PrintedText }): PageInputs {
    return [digests.issue(entry.issue)];
  }

  render({ entry, site }: GlobalData & { entry: PrintedText }): string {
    const { issue } = entry;
    const label = labelIssue(issue);
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
<div class="printed">
${entry.blocks.map((block) => renderBlock(site, block))}</div>`,
      kind: "printed-page",
    });
  }
}
