/** An article's titles and text → its subjects, by the terms of the vocabulary weighed by where and how often they stand. */
import type { PlainArticle } from "../record/make-article.ts";
import type { SubjectEvidence } from "../schema/record.ts";
import type { Subject } from "../schema/subjects.ts";
import { type ArticleText, collectTexts, lineAt, type TextRole } from "./collect-texts.ts";
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

/** A term where it speaks for a subject. */
interface Use {
  term: string;
  kind: TermKind;
  text: ArticleText;
  start: number;
}

/** The tables are made once; the function they give is called for each article. */
export function compileSubjectAssigner(
  subjects: readonly Subject[],
): (article: SubjectArticle) => AssignedSubjects {
  const findTerms = compileTermFinder(subjects);

  return (article) => {
    const texts = collectTexts(article);
    const usesOf = new Map<Subject, Use[]>();
    let length = 0;
    for (const text of texts) {
      if (text.role === "lead" || text.role === "body") length += text.text.length;
      for (const { subject, term, kind, start } of findTerms(text.text)) {
        const uses = usesOf.get(subject);
        const use = { term, kind, text, start };
        if (uses) uses.push(use);
        else usesOf.set(subject, [use]);
      }
    }
    const weights = weighPlaces(length, article.headline !== null);
    const scored: { subject: string; score: number; uses: readonly Use[] }[] = [];
    for (const [{ label, evidence }, uses] of usesOf)
      if (isSuggested(uses) && isPossible(evidence.needs, texts))
        scored.push({ subject: label, score: scoreOf(uses, weights), uses });
    scored.sort((a, b) => b.score - a.score || (a.subject < b.subject ? -1 : 1));
    const least = Math.max(THRESHOLD, (scored[0]?.score ?? 0) * CLOSE_TO_BEST);
    const evidence = scored
      .filter(({ score }) => score >= least)
      .slice(0, MAX_SUBJECTS)
      .map(({ subject, score, uses }) => ({ subject, score, terms: listTermsUsed(uses) }));
    return { subjects: evidence.map(({ subject }) => subject), evidence };
  };
}

function isSuggested(uses: readonly Use[]): boolean {
  return (
    uses.some(({ kind }) => kind === "strong") ||
    (uses.length >= MIN_WEAK_TERMS && new Set(uses.map(({ term }) => term)).size >= MIN_WEAK_TERMS)
  );
}

function isPossible(needs: readonly string[], texts: readonly ArticleText[]): boolean {
  return needs.length === 0 || texts.some(({ text }) => needs.some((word) => text.includes(word)));
}

/** What a use counts for in an article whose text has so many characters. */
function weighPlaces(length: number, hasHeadline: boolean): Record<TextRole, number> {
  const scale = (USUAL_LENGTH / Math.max(SHORT_LENGTH, length)) ** LENGTH_EXPONENT;
  return {
    headline: PLACE_WEIGHTS.headline,
    kicker: PLACE_WEIGHTS.kicker,
    subhead: PLACE_WEIGHTS.subhead,
    lead: (hasHeadline ? PLACE_WEIGHTS.lead : LEAD_WITHOUT_HEADLINE) * Math.max(1, scale),
    body: PLACE_WEIGHTS.body * Math.min(1, scale),
  };
}

/** Uses come in the order of the texts, so that those in places of one kind stand together. */
function scoreOf(uses: readonly Use[], weights: Record<TextRole, number>): number {
  let score = 0;
  for (let at = 0; at < uses.length; ) {
    const role = uses[at]?.text.role ?? "body";
    let weight = 0;
    for (; uses[at]?.text.role === role; at += 1) weight += KIND_WEIGHTS[uses[at]?.kind ?? "weak"];
    // The second use adds less than the first, the tenth hardly anything.
    score += weights[role] * Math.log2(1 + weight);
  }
  return Math.round(score * SCORE_STEPS) / SCORE_STEPS;
}

/** The terms that speak for a subject, once for each kind of place. */
function listTermsUsed(uses: readonly Use[]): SubjectEvidence["terms"] {
  const listed = new Map<string, { term: string; role: TextRole; lines: Set<number> }>();
  for (const { term, text, start } of uses) {
    const key = `${text.role} ${term}`;
    const entry = listed.get(key) ?? { term, role: text.role, lines: new Set() };
    listed.set(key, entry);
    // A column may break inside a term.
    addLine(entry.lines, lineAt(text, start));
    addLine(entry.lines, lineAt(text, start + term.length - 1));
  }
  return [...listed.values()].map(({ term, role, lines }) => ({
    term,
    where: WHERE[role],
    lines: [...lines].sort((a, b) => a - b),
  }));
}

function addLine(lines: Set<number>, line: number | undefined): void {
  if (line !== undefined) lines.add(line);
}
