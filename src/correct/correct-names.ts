/** An article with the names and subjects found in it, and its corrections → the article with those that an editor set. */
import { collectTexts, lineAt } from "../enrich/collect-texts.ts";
import type { EnrichedArticle } from "../enrich/enrich-article.ts";
import type { Authority } from "../schema/record.ts";
import type { AnchoredCorrection } from "./anchor-corrections.ts";

export function correctNames(
  article: EnrichedArticle,
  corrections: readonly AnchoredCorrection[],
): EnrichedArticle {
  const corrected = { ...article };
  for (const { correction, line } of corrections) {
    const { set = {}, clear = [] } = correction;
    const all = <Kind extends Authority>(names: readonly string[], found: readonly Kind[]) =>
      names.map((name) => found.find((known) => known.name === name) ?? showName(name, article, line));
    for (const field of ["organisations", "places"] as const) {
      const names = set[field] ?? (clear.includes(field) ? [] : null);
      if (names) corrected[field] = all(names, article[field]);
    }
    const people = set.people ?? (clear.includes("people") ? [] : null);
    if (people) corrected.people = all(people, article.people).map((person) => ({ title: null, ...person }));
    const subjects = set.subjects ?? (clear.includes("subjects") ? [] : null);
    if (subjects) {
      corrected.subjects = [...subjects];
      corrected.subjectEvidence = article.subjectEvidence.filter(({ subject }) => subjects.includes(subject));
    }
    if (clear.includes("organisation")) corrected.organisation = null;
    else if (set.organisation !== undefined)
      [corrected.organisation = null] = all([set.organisation], article.organisations);
  }
  return withActing(corrected);
}

/** The acting organisation is one of the organisations. */
function withActing(article: EnrichedArticle): EnrichedArticle {
  const { organisation, organisations } = article;
  if (organisation === null || organisations.some(({ name }) => name === organisation.name)) return article;
  return { ...article, organisations: [organisation, ...organisations] };
}

/** A name that was not found → where the article has it; if nowhere, the line that the editor quotes stands for it. */
function showName(name: string, article: EnrichedArticle, quoted: number): Authority {
  const lines = collectTexts(article).flatMap((text) => {
    const index = text.text.indexOf(name);
    return index < 0 ? [] : (lineAt(text, index) ?? []);
  });
  if (lines.length === 0) return { name, forms: [], lines: [quoted] };
  return { name, forms: [name], lines: [...new Set(lines)].sort((a, b) => a - b) };
}
