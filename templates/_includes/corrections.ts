/** What an editor corrected in an article, printed beside corrected, told in words as well as marked; closed at first. */
import { widenPunctuation } from "../../src/eleventy/filters/widen-punctuation.ts";
import { type Html, html } from "../../src/eleventy/html.ts";
import type { Site } from "../../src/eleventy/site.ts";
import { strings } from "../../src/eleventy/strings.ts";
import type { ArticleEntry } from "../../src/index/archive.ts";
import type { AppliedCorrection } from "../../src/schema/record.ts";
import { lineLinks } from "./line-links.ts";

/** A role by the name that readers know; anything else is a text of the page or of the editor. */
function wordsOf(field: string, value: string): string {
  const roles: Readonly<Record<string, string>> = strings.decidedRoles;
  return field === "role" ? (roles[value] ?? value) : widenPunctuation(value);
}

function change({ field, printed, corrected }: AppliedCorrection): Html {
  const words = strings.corrections;
  const old = printed === null ? words.none : html`<del>${wordsOf(field, printed)}</del>`;
  const now = corrected === null ? words.none : html`<ins>${wordsOf(field, corrected)}</ins>`;
  return html`${field === "text" ? words.printed : words.read}${old}${words.corrected}${now}`;
}

export function corrections(site: Site, { record, issue }: ArticleEntry): Html | null {
  const all = record.corrections ?? [];
  if (all.length === 0) return null;
  const fields: Readonly<Record<string, string>> = strings.corrections.fields;
  const items = all.map(
    (correction) =>
      html`<div><dt>${fields[correction.field] ?? correction.field}</dt><dd>${change(correction)}${
        correction.reason !== null &&
        html` <span class="reason">${strings.corrections.reason(correction.reason)}</span>`
      } ${lineLinks(site, issue.text, [correction.line])}</dd></div>`,
  );
  return html`<details class="corrections"><summary>${strings.corrections.summary(all.length)}</summary>
<p>${strings.corrections.note}</p>
<dl>${items}</dl></details>`;
}
