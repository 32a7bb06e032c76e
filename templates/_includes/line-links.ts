/** Lines of the printed text, each a link to its place there; nothing where no text was handed over. */
import { type Html, html } from "../../src/eleventy/html.ts";
import type { Site } from "../../src/eleventy/site.ts";
import { strings } from "../../src/eleventy/strings.ts";
import type { PrintedText } from "../../src/index/archive.ts";

export function lineLinks(site: Site, text: PrintedText | null, lines: readonly number[]): Html | null {
  const there = lines.filter((line) => text !== null && line <= text.length);
  if (text === null || there.length === 0) return null;
  const links = there.map(
    (line, index) =>
      html`${index > 0 && strings.between}<a href="${site.path(text.linkTo(line))}">${line}</a>`,
  );
  return html`<span class="lines">${strings.linesBefore}${links}${strings.linesAfter}</span>`;
}
