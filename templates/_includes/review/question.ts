/** A doubt: what is asked, the printed lines, both readings beside each other, and what would settle it either way. */
import { citeIssue } from "../../../src/eleventy/filters/cite-issue.ts";
import { widenPunctuation } from "../../../src/eleventy/filters/widen-punctuation.ts";
import { type Html, html } from "../../../src/eleventy/html.ts";
import type { Site } from "../../../src/eleventy/site.ts";
import { strings } from "../../../src/eleventy/strings.ts";
import { cutText } from "../../../src/index/cut-text.ts";
import type { ReviewEntry } from "../../../src/review/review.ts";
import { lineLinks } from "../line-links.ts";
import { askedLines } from "./asked-lines.ts";
import { reading } from "./reading.ts";

/** Characters of the line in the heading of its question, and of a title among links. */
const SHOWN = 24;
/** Characters of the end of a line behind which text may be lost. */
const TAIL = 12;

function headingOf({ question, issue }: ReviewEntry): Html {
  const { questions } = strings.review;
  const { kind, lines } = question;
  const [line = 0] = lines;
  const text = widenPunctuation(issue.text?.lines[line - 1]?.text.trim().replace(/^#+\s*/, "") ?? "");
  const roleIn = (side: "asRead" | "other") => {
    const decided = question[side].roles.find((role) => role.line === line);
    return decided ? strings.decidedRoles[decided.role] : "";
  };
  const what = kind === "role" ? questions.role(roleIn("asRead"), roleIn("other")) : questions[kind];
  const shown =
    kind === "lost" && text.length > TAIL ? strings.review.gap + text.slice(-TAIL) : cutText(text, SHOWN);
  return html`${shown} <small>${what}</small>`;
}

function facts(site: Site, { question, issue, article }: ReviewEntry): Html {
  const words = strings.review;
  const { margin, lines } = question;
  const odds = [
    ...(margin === null ? [] : [words.odds(Math.exp(margin).toFixed(1))]),
    ...(article ? [words.confidence(article.record.confidence.toFixed(2))] : []),
  ];
  const title = article && cutText(widenPunctuation(article.title.text), SHOWN);
  return html`<ul class="about">
<li><a href="${site.path(issue.permalink)}">${citeIssue(issue)}</a></li>
${article && html`<li><a href="${site.path(article.permalink)}">${title}</a></li>`}
${issue.text && html`<li>${strings.printedText}${lineLinks(site, issue.text, lines)}</li>`}
${odds.length > 0 && html`<li>${odds.join(strings.between)}</li>`}
</ul>`;
}

export function question(site: Site, entry: ReviewEntry): Html {
  const { anchor, linkedLines } = entry;
  return html`<section class="question" id="${anchor}">
<h2>${headingOf(entry)}</h2>
${facts(site, entry)}
${linkedLines.length > 0 && html`<p class="linked">${strings.review.linked(linkedLines.join(strings.between))}</p>`}
${askedLines(site, entry)}
<div class="readings">
${reading(entry, "asRead")}
${reading(entry, "other")}
</div>
</section>
`;
}
