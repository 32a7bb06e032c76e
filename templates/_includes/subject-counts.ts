/** Subjects and the organisations that they meet most often, as a table. */
import { widenPunctuation } from "../../src/eleventy/filters/widen-punctuation.ts";
import { type Html, html } from "../../src/eleventy/html.ts";
import type { Site } from "../../src/eleventy/site.ts";
import { strings } from "../../src/eleventy/strings.ts";
import type { NameEntry, SubjectCount } from "../../src/index/archive.ts";
import { groupBy } from "../../src/index/group-by.ts";
import { countLinks } from "./count-links.ts";

/** Subjects shown, the commonest: a table that can be taken in. */
const MOST_SUBJECTS = 12;
/** Organisations to a subject. */
const MOST_ORGANISATIONS = 3;

export function subjectCounts(
  site: Site,
  subjects: readonly NameEntry[],
  counts: readonly SubjectCount[],
): Html | null {
  const bySubject = groupBy(counts, ({ subject }) => subject);
  const common = subjects
    .filter((subject) => bySubject.has(subject))
    .sort((a, b) => b.articles.length - a.articles.length)
    .slice(0, MOST_SUBJECTS);
  const rows = common.map((subject) => {
    const met = bySubject.get(subject) ?? [];
    const top = met.slice(0, MOST_ORGANISATIONS).map((count) => count.toOrganisation());
    return html`<tr><th scope="row"><a href="${site.path(subject.permalink)}">${widenPunctuation(subject.name)}</a></th><td>${countLinks(site, top)}</td></tr>`;
  });
  if (rows.length === 0) return null;
  return html`<section class="counts" aria-labelledby="counts">
<h2 id="counts">${strings.subjectCounts}</h2>
<table>
<caption>${strings.subjectCountsText}</caption>
<thead><tr><th scope="col">${strings.kinds.subjects}</th><th scope="col">${strings.kinds.organisations}</th></tr></thead>
<tbody>${rows}</tbody>
</table>
</section>`;
}
