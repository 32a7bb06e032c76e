/** An article's titles and text → its subjects, by the terms of the vocabulary weighed by where and how often they stand. */
import type { PlainArticle } from "../record/make-article.ts";
import type { SubjectEvidence } from "../schema/record.ts";
import type { Subject } from "../schema/subjects.ts";
import { collectTexts, lineAt, type TextRole } from "./collect-texts.ts";
import { compileTermFinder, type TermKind } from "./find-terms.ts";

/**
 * What the first strong term counts for, by where it stands: a headline says what the article is about, the lines
 * beside it and the lead probably do, a passage further down may be an aside.
 */
const PLACE_WEIGHTS: Record<TextRole, number> = { headline: 4, kicker: 3, subhead: 3, lead: 2.5, body: 1 };
/** Photo news without a headline: the first paragraph does its work. */
const LEAD_WITHOUT_HEADLINE = 3.5;
const KIND_WEIGHTS: Record<TermKind, number> = { strong: 1, weak: 0.5 };
/** Characters of an article as newspapers mostly print it. */
const USUAL_LENGTH = 350;
/** Below this, an article is no shorter for it: photo news of two sentences is as clear as of one. */
const SHORT_LENGTH = 80;
/** How much less a use in the body says in a longer text, and how much more one in the lead of a shorter. */
const LENGTH_EXPONENT = 0.35;
/** Where no term names the subject, this many different ones must suggest it. */
const MIN_WEAK_TERMS = 3;
/** What an article must reach to be given a subject at all: more than the lead alone, less than a headline … */
const THRESHOLD = 3.5;
/** … and what part of the best subject's score a further one must have. */
const CLOSE_TO_BEST = 0.4;
const MAX_SUBJECTS = 3;
/** Scores are rounded, so that records don't differ by the last digit of a logarithm. */
const SCORE_STEPS = 100;

const WHERE = {
  headline: "headline",
  kicker: "headline",
  subhead: "headline",
  lead: "lead",
  body: "body",
} as const;

export type SubjectArticle = Pick<PlainArticle, "headline" | "kicker" | "subhead" | "body" | "lines">;

export interface AssignedSubjects {
  /** Labels, the best first. */
  subjects: string[];
  /** One entry for each of `subjects`, in the same order. */
  evidence: SubjectEvidence[];
}

/** What speaks for one subject in one kind of place. */
interface Uses {
  weight: number;
  isNamed: boolean;
  /** Lines of each term. */
  terms: Map<string, Set<number>>;
}

/** The tables are made once; the function they give is called for each article. */
export function compileSubjectAssigner(
  subjects: readonly Subject[],
): (article: SubjectArticle) => AssignedSubjects {
  const findTerms = compileTermFinder(subjects);

  return (article) => {
    const texts = collectTexts(article);
    const usesOf = new Map<Subject, Map<TextRole, Uses>>();
    let length = 0;
    for (const text of texts) {
      const { role } = text;
      if (role === "lead" || role === "body") length += text.text.length;
      for (const { subject, term, kind, start } of findTerms(text.text)) {
        const byRole = usesOf.get(subject) ?? new Map<TextRole, Uses>();
        const uses = byRole.get(role) ?? { weight: 0, isNamed: false, terms: new Map<string, Set<number>>() };
        const lines = uses.terms.get(term) ?? new Set();
        usesOf.set(subject, byRole.set(role, uses));
        uses.terms.set(term, lines);
        uses.weight += KIND_WEIGHTS[kind];
        uses.isNamed ||= kind === "strong";
        // A column may break inside a term.
        addLine(lines, lineAt(text, start));
        addLine(lines, lineAt(text, start + term.length - 1));
      }
    }

    const scale = (USUAL_LENGTH / Math.max(SHORT_LENGTH, length)) ** LENGTH_EXPONENT;
    const weightOf = (role: TextRole) => {
      if (role === "body") return PLACE_WEIGHTS.body * Math.min(1, scale);
      if (role !== "lead") return PLACE_WEIGHTS[role];
      return (article.headline === null ? LEAD_WITHOUT_HEADLINE : PLACE_WEIGHTS.lead) * Math.max(1, scale);
    };
    const scored: SubjectEvidence[] = [];
    for (const [{ label, evidence }, byRole] of usesOf) {
      const { needs } = evidence;
      if (needs.length > 0 && !texts.some(({ text }) => needs.some((word) => text.includes(word)))) continue;
      const all = [...byRole.values()];
      const different = new Set(all.flatMap(({ terms }) => [...terms.keys()]));
      if (!all.some(({ isNamed }) => isNamed) && different.size < MIN_WEAK_TERMS) continue;
      let score = 0;
      const terms: SubjectEvidence["terms"] = [];
      for (const [role, uses] of byRole) {
        // The second use adds less than the first, the tenth hardly anything.
        score += weightOf(role) * Math.log2(1 + uses.weight);
        for (const [term, lines] of uses.terms)
          terms.push({ term, where: WHERE[role], lines: [...lines].sort((a, b) => a - b) });
      }
      scored.push({ subject: label, score: Math.round(score * SCORE_STEPS) / SCORE_STEPS, terms });
    }
    scored.sort((a, b) => b.score - a.score || (a.subject < b.subject ? -1 : 1));
    const least = Math.max(THRESHOLD, (scored[0]?.score ?? 0) * CLOSE_TO_BEST);
    const evidence = scored.filter(({ score }) => score >= least).slice(0, MAX_SUBJECTS);
    return { subjects: evidence.map(({ subject }) => subject), evidence };
  };
}

function addLine(lines: Set<number>, line: number | undefined): void {
  if (line !== undefined) lines.add(line);
}
