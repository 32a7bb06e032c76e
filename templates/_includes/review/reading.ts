/** One reading of a question: what its lines are, what the record has then, and the corrections that settle for it. */
import { type Html, html } from "../../../src/eleventy/html.ts";
import { strings } from "../../../src/eleventy/strings.ts";
import { formatCorrections } from "../../../src/review/format-corrections.ts";
import type { Reading } from "../../../src/review/question.ts";
import type { ReviewEntry } from "../../../src/review/review.ts";
import { copyButton } from "../copy-button.ts";
import { recordFields } from "./record-fields.ts";
import { seam } from "./seam.ts";

export type Side = "asRead" | "other";

function roles({ roles: decided }: Reading): Html | null {
  if (decided.length === 0) return null;
  return html`<ul class="roles" aria-label="${strings.review.changes}">${decided.map(
    ({ line, role }) => html`<li>${strings.review.lineIs(line, strings.decidedRoles[role])}</li>`,
  )}</ul>`;
}

function snippet({ anchor, path }: ReviewEntry, side: Side, { corrections }: Reading): Html {
  const words = strings.review;
  if (corrections === null) return html`<p class="unquotable">${words.unquotable}</p>`;
  const id = `${anchor}-${side === "asRead" ? "read" : "other"}`;
  return html`<div class="snippet"><h4>${words.settle[side]}</h4>
<pre id="${id}" translate="no">${formatCorrections(corrections)}</pre>
<p class="actions"><span>${words.addTo} <code>${widenPath(path)}</code></span>${copyButton(id, words.what(words.settle[side], anchor))}</p></div>`;
}

/** A path breaks behind its slashes rather than anywhere. */
function widenPath(path: string): Html {
  return html`${path.split("/").map((part, index) => html`${index > 0 && html`/<wbr>`}${part}`)}`;
}

export function reading(entry: ReviewEntry, side: Side): Html {
  const { question } = entry;
  const own = question[side];
  return html`<section class="reading">
<h3>${strings.review[side]}</h3>
${roles(own)}
${question.kind === "lost" ? seam(entry, side) : recordFields(own, question[side === "asRead" ? "other" : "asRead"])}
${snippet(entry, side, own)}
</section>
`;
}
