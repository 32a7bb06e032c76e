/** What editors have settled, page by page: the line, what is quoted of it, and what it is said to be. Closed at first. */
import { citeIssue } from "../../../src/eleventy/filters/cite-issue.ts";
import { type Html, html } from "../../../src/eleventy/html.ts";
import type { Site } from "../../../src/eleventy/site.ts";
import { strings } from "../../../src/eleventy/strings.ts";
import { cutText } from "../../../src/index/cut-text.ts";
import type { Review, SettledPage } from "../../../src/review/review.ts";
import type { Correction } from "../../../src/schema/corrections.ts";
import { lineLinks } from "../line-links.ts";

/** Characters of a quotation. */
const SHOWN = 20;

function wordsOf(correction: Correction): string {
  const { role, join, split, lost, from, to = "", keep, merge, part, set = {}, clear = [] } = correction;
  const words = strings.review.settledWords;
  if (role) return role === "body" ? words.body : strings.decidedRoles[role];
  if (join) return words.join[join];
  if (split) return words.split[split];
  if (lost) return words.lost[lost];
  if (keep) return words.keep(keep);
  if (from !== undefined) return words.text(from, to);
  const renamed = Object.entries({ ...merge, ...part }).map(([name, other]) => words.text(name, other));
  const names: Readonly<Record<string, string>> = strings.corrections.fields;
  const fields = [...Object.keys(set), ...clear].map((field) => names[field] ?? field);
  return renamed.length > 0 ? renamed.join(strings.between) : words.fields(fields.join(strings.between));
}

function settledPage(site: Site, { issue, path, settled }: SettledPage): Html {
  return html`<details><summary>${citeIssue(issue)} <small>${strings.review.settledCount(settled.length)}</small></summary>
<p><code>${path}</code></p>
<ul>${settled.map(
    ({ line, correction }) =>
      html`<li>${lineLinks(site, issue.text, [line])}“${cutText(correction.at, SHOWN)}”<b>${wordsOf(correction)}</b>${
        correction.reason !== undefined && strings.corrections.reason(correction.reason)
      }</li>`,
  )}</ul>
</details>`;
}

export function settled(site: Site, review: Review): Html | null {
  if (review.settledPages.length === 0) return null;
  return html`<section class="settled" aria-labelledby="settled">
<h2 id="settled">${strings.review.settledTitle} <small>${strings.review.settledCount(review.settledCount)}</small></h2>
${review.settledPages.map((page) => settledPage(site, page))}
</section>`;
}
