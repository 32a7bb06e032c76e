/** The printed lines that a question is about, with those around them, each with its number and what it was taken for. */
import { type Html, html } from "../../../src/eleventy/html.ts";
import type { Site } from "../../../src/eleventy/site.ts";
import { strings } from "../../../src/eleventy/strings.ts";
import type { PrintedLine, PrintedText } from "../../../src/index/archive.ts";
import { excerptLines } from "../../../src/review/excerpt-lines.ts";
import type { ReviewEntry } from "../../../src/review/review.ts";

/** Of a longer line, characters of its beginning and of its end: what a line is shows there. */
const SHOWN = 40;

function shorten(text: string): Html {
  const characters = [...text.trim()];
  if (characters.length <= 2 * SHOWN) return html`${text.trim()}`;
  const [head, tail] = [characters.slice(0, SHOWN).join(""), characters.slice(-SHOWN).join("")];
  return html`${head}<span class="gap">${strings.review.gap}</span>${tail}`;
}

function item(site: Site, printed: PrintedText, line: PrintedLine, isAsked: boolean): Html {
  const names = line.roles.map((role) => strings.lineRoles[role]).join(strings.andRole);
  return html`<li${isAsked && html` class="asked"`}><a class="number" href="${site.path(printed.linkTo(line.number))}">${line.number}</a><span class="line">${isAsked ? html`<strong>${shorten(line.text)}</strong>` : shorten(line.text)}</span>${
    names !== "" && html`<span class="is is-${line.roles[0]}">${names}</span>`
  }</li>
`;
}

export function askedLines(site: Site, { question, issue }: ReviewEntry): Html | null {
  const { text } = issue;
  if (!text) return null;
  const changed = question.asRead.roles.map(({ line }) => line);
  const runs = excerptLines(text.lines, [...question.lines, ...changed]);
  return html`<div class="printed">${runs.map(
    (run) => html`<ol start="${run[0]?.number ?? 1}">
${run.map((line) => item(site, text, line, question.lines.includes(line.number)))}</ol>`,
  )}</div>`;
}
