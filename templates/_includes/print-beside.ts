/** The printed lines of an article, to be opened beside its record; nothing where no text was handed over. */
import { type Html, html } from "../../src/eleventy/html.ts";
import type { Site } from "../../src/eleventy/site.ts";
import { strings } from "../../src/eleventy/strings.ts";
import type { ArticleEntry } from "../../src/index/archive.ts";
import { printedLine } from "./printed-line.ts";

export function printBeside(site: Site, article: ArticleEntry): Html | null {
  const { text } = article.issue;
  const block = text?.blockOf(article);
  const [first] = block?.lines ?? [];
  const last = block?.lines.at(-1);
  if (!text || !block || !first || !last) return null;
  // Beside the record the blanks between lines say nothing; those that photos left do.
  const lines = block.lines.filter((line) => line.text.trim() !== "" || line.roles.length > 0);
  const items = lines.map((line) =>
    printedLine(
      line,
      html`<a class="number" href="${site.path(text.linkTo(line.number))}">${line.number}</a>`,
      null,
    ),
  );
  return html`<details class="print"><summary>${strings.comparePrint}</summary>
<div class="printed"><ol start="${first.number}">
${items}</ol></div>
<p class="where"><a href="${site.path(text.linkToArticle(article))}">${strings.inWholePage(first.number, last.number)}</a></p>
</details>`;
}
