/** An article's titles and text → its subjects, by the terms of the vocabulary weighed by where they stand. */
import type { Subject } from "../schema/vocabulary.ts";

/** A term in a title says what the article is about; in the lead it probably does; further down it may be an aside. */
const IN_TITLE = 3;
const IN_LEAD = 2;
const IN_BODY = 1;
/** How often a term is counted in the body. */
const MAX_IN_BODY = 2;
const WEAK = 0.4;
const THRESHOLD = 3;

export function assignSubjects(
  titles: readonly string[],
  body: readonly string[],
  subjects: readonly Subject[],
): string[] {
  const title = titles.join("\n");
  const [lead = "", ...rest] = body;
  const text = rest.join("\n");
  const weigh = (term: string) =>
    (title.includes(term) ? IN_TITLE : 0) +
    (lead.includes(term) ? IN_LEAD : 0) +
    Math.min(MAX_IN_BODY, text.split(term).length - 1) * IN_BODY;
  return subjects
    .map(({ label, strong, weak = [] }) => ({
      label,
      score: Math.max(...strong.map(weigh)) + WEAK * Math.max(0, ...weak.map(weigh)),
    }))
    .filter(({ score }) => score >= THRESHOLD)
    .map(({ label }) => label);
}
