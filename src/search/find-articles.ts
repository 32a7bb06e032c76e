/** `(terms, index) → the articles that have all terms and no excluded one`, the best match first. */
import { foldText, type Variants } from "./fold-text.ts";
import { IN_LEAD, IN_TITLE, type StoredText } from "./index-layout.ts";
import type { IndexReader } from "./index-reader.ts";
import { TermMatcher } from "./match-term.ts";
import type { Term } from "./parse-query.ts";

export interface Found {
  /** Numbers of articles; a lower one is newer. */
  articles: number[];
  /** Those that have the parts of every term, whether side by side or not: too many to read them all for it. */
  possible: number[];
  /** Tells whether the text of an article is what was looked for. */
  isMatch: (text: StoredText) => boolean;
  /** What the terms look for, for marks in the text. */
  wanted: string[];
  variants: Variants;
}

interface MatchedTerm extends Term {
  matcher: TermMatcher;
}

interface Candidate {
  article: number;
  score: number;
  isSure: boolean;
}

/** A term in a title counts more than any number of terms in the text of a common query. */
const TITLE_WEIGHT = 8;
const LEAD_WEIGHT = 3;
const BODY_WEIGHT = 1;
/** Articles that are read through to be sure of them, less than most other ways would load. */
const FEW = 24;
/** The most that are read where postings would cost more: each is a request. */
const MANY = 64;
/** Bytes that the packed text of an article and its place among the others take. */
const TEXT_SIZE = 1700;
/** Bytes of a file of postings that is loaded without second thoughts; most have less. */
const LIGHT = 30_000;
const NO_VARIANTS: Variants = new Map();

function weigh(place: number): number {
  if (place === IN_TITLE) return TITLE_WEIGHT;
  return place === IN_LEAD ? LEAD_WEIGHT : BODY_WEIGHT;
}

function foldTerms(terms: readonly Term[], variants: Variants): Term[] {
  return terms
    .map(({ text, isExcluded }) => ({ text: foldText(text, variants).text, isExcluded }))
    .filter(({ text }) => text !== "");
}

async function matchTerms(terms: readonly Term[], index: IndexReader): Promise<MatchedTerm[]> {
  const matched = terms.map((term) => ({ ...term, matcher: new TermMatcher(term.text, index) }));
  await Promise.all(matched.map(({ matcher }) => matcher.begin(LIGHT)));
  return matched;
}

/** The articles that may have all terms, the best first, newer before older. */
function combine(terms: readonly MatchedTerm[], total: number): Candidate[] {
  const wanted = terms.filter(({ isExcluded }) => !isExcluded);
  const excluded = terms.filter(({ isExcluded }) => isExcluded);
  const [rarest] = [...wanted].sort((a, b) => a.matcher.matches.size - b.matcher.matches.size);
  const articles = rarest?.matcher.matches.keys() ?? (excluded.length > 0 ? Array(total).keys() : []);
  const candidates: Candidate[] = [];
  for (const article of articles) {
    const against = excluded.map(({ matcher }) => matcher.matches.get(article));
    if (against.some((match) => match?.isSure)) continue;
    const matches = wanted.map(({ matcher }) => matcher.matches.get(article));
    if (matches.some((match) => match === undefined)) continue;
    const score = matches.reduce((sum, match, term) => {
      const rarity = Math.log(1 + total / (wanted[term]?.matcher.matches.size ?? 1));
      return sum + (match ? rarity * weigh(match.place) : 0);
    }, 0);
    const isSure = matches.every((match) => match?.isSure) && against.every((match) => match === undefined);
    candidates.push({ article, score, isSure });
  }
  return candidates.sort((a, b) => b.score - a.score || a.article - b.article);
}

function makeTest(terms: readonly Term[], variants: Variants): (text: StoredText) => boolean {
  return ({ title, isHeadline, texts }) => {
    const folded = (isHeadline ? [title.join(""), ...texts] : texts).map(
      (text) => foldText(text, variants).text,
    );
    return terms.every(({ text, isExcluded }) => folded.some((own) => own.includes(text)) !== isExcluded);
  };
}

/** How many articles are rather read through than decided by files of postings that are not loaded yet. */
function countAffordable(matched: readonly MatchedTerm[]): number {
  const rest = matched.reduce((sum, { matcher }) => sum + matcher.rest, 0);
  return Math.max(FEW, Math.min(MANY, Math.floor(rest / TEXT_SIZE)));
}

/** Without `reads` no article is read through, and those that may match stay possible. */
export async function findArticles(typed: readonly Term[], index: IndexReader, reads = true): Promise<Found> {
  let variants = NO_VARIANTS;
  let terms = foldTerms(typed, variants);
  let matched = await matchTerms(terms, index);
  // The index has no traditional character, so a term that has one finds nothing, or will where it is not all looked for
  // yet. The table is needed then only.
  if (matched.some(({ matcher }) => matcher.matches.size === 0 || !matcher.isCovered)) {
    variants = await index.readVariants();
    const folded = foldTerms(typed, variants);
    if (folded.some(({ text }, number) => text !== terms[number]?.text))
      matched = await matchTerms(folded, index);
    terms = folded;
  }
  const total = index.articles;
  let candidates = combine(matched, total);
  const listDoubtful = () => candidates.filter(({ isSure }) => !isSure);
  const isReadable = () => listDoubtful().length <= (reads ? countAffordable(matched) : 0);
  while (!isReadable()) {
    const next = Math.min(...matched.map(({ matcher }) => matcher.next));
    if (next === Number.POSITIVE_INFINITY) break;
    await Promise.all(matched.map(({ matcher }) => matcher.extend(Math.max(LIGHT, next))));
    candidates = combine(matched, total);
  }
  const isMatch = makeTest(terms, variants);
  if (isReadable()) {
    await Promise.all(
      listDoubtful().map(async (candidate) => {
        candidate.isSure = isMatch(await index.readText(candidate.article));
      }),
    );
    candidates = candidates.filter(({ isSure }) => isSure);
  }
  return {
    articles: candidates.filter(({ isSure }) => isSure).map(({ article }) => article),
    possible: candidates.filter(({ isSure }) => !isSure).map(({ article }) => article),
    isMatch,
    wanted: terms.filter(({ isExcluded }) => !isExcluded).map(({ text }) => text),
    variants,
  };
}
