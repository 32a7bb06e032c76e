/** Why an article has its names and subjects: forms and terms as printed, with links to their lines. Closed at first. */
import { widenPunctuation } from "../../src/eleventy/filters/widen-punctuation.ts";
import { type Html, html } from "../../src/eleventy/html.ts";
import type { Site } from "../../src/eleventy/site.ts";
import { strings } from "../../src/eleventy/strings.ts";
import type { ArticleEntry } from "../../src/index/archive.ts";
import type { Mention } from "../../src/record/list-mentions.ts";
import type { NameKind } from "../../src/record/name-kinds.ts";
import type { SubjectEvidence } from "../../src/schema/record.ts";
import { lineLinks } from "./line-links.ts";

/** Staff have their byline and keywords are no claim; the rest can be asked about. */
const SHOWN: readonly NameKind[] = ["subjects", "organisations", "figures", "places"];

interface Term {
  places: Set<string>;
  lines: Set<number>;
}

/** Each term once, with all places and lines it was found at. */
function termsOf(site: Site, article: ArticleEntry, found: SubjectEvidence["terms"]): Html[] {
  const terms = new Map<string, Term>();
  for (const { term, where, lines } of found) {
    const known = terms.get(term) ?? { places: new Set(), lines: new Set() };
    terms.set(term, known);
    known.places.add(strings.where[where]);
    for (const line of lines) known.lines.add(line);
  }
  return [...terms].map(([term, { places, lines }]) => {
    const links = lineLinks(
      site,
      article.issue.text,
      [...lines].sort((a, b) => a - b),
    );
    return html`<p><span class="term">${widenPunctuation(term)}</span>${strings.evidencePlace([...places].join(strings.between))}${links}</p>`;
  });
}

function evidenceOf(site: Site, article: ArticleEntry, { kind, name, forms, lines }: Mention): Html | null {
  const given = article.record.subjectEvidence.filter(
    ({ subject }) => kind === "subjects" && subject.normalize("NFC") === name,
  );
  if (kind === "subjects") {
    const terms = given.flatMap((evidence) => evidence.terms);
    return terms.length > 0 ? html`${termsOf(site, article, terms)}` : null;
  }
  const others = forms.filter((form) => form !== name).map(widenPunctuation);
  const printed = others.length > 0 && `${strings.printedAs(others.join(strings.between))} `;
  const links = lineLinks(site, article.issue.text, lines);
  return printed || links ? html`<p>${printed}${links}</p>` : null;
}

export function evidence(site: Site, article: ArticleEntry): Html | null {
  const items = SHOWN.flatMap((kind) => article.mentions.filter((mention) => mention.kind === kind)).flatMap(
    (mention) => {
      const shown = evidenceOf(site, article, mention);
      return shown ? html`<div><dt>${widenPunctuation(mention.name)}</dt><dd>${shown}</dd></div>` : [];
    },
  );
  if (items.length === 0) return null;
  return html`<details class="evidence"><summary>${strings.evidence}</summary><dl>${items}</dl></details>`;
}
