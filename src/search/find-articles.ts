/** `(terms, index) → the articles that have all terms and no excluded one`, the best match first. */
import { foldText, type Variants } from "./fold-text.ts";
import { BODY_AT, LEAD_AT } from "./index-layout.ts";
import type { IndexReader, Places } from "./index-reader.ts";
import type { Term } from "./parse-query.ts";

export interface Found {
  /** Numbers of articles; a lower one is newer. */
  articles: number[];
  /** What the terms look for, for marks in the text. */
  wanted: string[];
  variants: Variants;
}

/** A term in a title counts more than any number of terms in the text of a common query. */
const TITLE_WEIGHT = 8;
const LEAD_WEIGHT = 3;
const BODY_WEIGHT = 1;
const PAIR = 2;
const NO_VARIANTS: Variants = new Map();

/** Keeps of `places` those that `other` follows `distance` units later. */
function join(places: Places, other: Places, distance: number): Places {
  const joined: Places = new Map();
  for (const [article, positions] of places) {
    const later = other.get(article);
    if (!later) continue;
    const following = new Set(later);
    const kept = positions.filter((position) => following.has(position + distance));
    if (kept.length > 0) joined.set(article, kept);
  }
  return joined;
}

/** Pairs side by side cover the text, the last one overlaps; positions tell whether they stand together. */
async function findText(text: string, index: IndexReader): Promise<Places> {
  if (text.length === 1) return index.findGram(text, 0, 1);
  const starts = Array.from({ length: Math.ceil(text.length / PAIR) }, (_, pair) =>
    Math.min(pair * PAIR, text.length - PAIR),
  );
  const [first, ...rest] = await Promise.all(
    starts.map(async (start) => ({ start, places: await index.findGram(text, start, PAIR) })),
  );
  return rest.reduce(
    (found, { start, places }) => join(found, places, start),
    first?.places ?? (new Map() as Places),
  );
}

function weigh(position: number): number {
  if (position < LEAD_AT) return TITLE_WEIGHT;
  return position < BODY_AT ? LEAD_WEIGHT : BODY_WEIGHT;
}

async function findTerms(terms: readonly Term[], index: IndexReader, variants: Variants) {
  const folded = terms
    .map(({ text, isExcluded }) => ({ text: foldText(text, variants).text, isExcluded }))
    .filter(({ text }) => text !== "");
  return Promise.all(folded.map(async (term) => ({ ...term, places: await findText(term.text, index) })));
}

export async function findArticles(terms: readonly Term[], index: IndexReader): Promise<Found> {
  let variants = NO_VARIANTS;
  let found = await findTerms(terms, index, variants);
  // The index has no traditional character, so a term that has one finds nothing and the table is needed then only.
  if (found.some(({ places }) => places.size === 0)) {
    variants = await index.readVariants();
    found = await findTerms(terms, index, variants);
  }
  const wanted = found.filter(({ isExcluded }) => !isExcluded);
  const excluded = found.filter(({ isExcluded }) => isExcluded);
  const total = index.manifest.articles;
  const candidates = wanted[0]
    ? [...wanted[0].places.keys()]
    : excluded.length > 0
      ? Array.from({ length: total }, (_, article) => article)
      : [];
  const scores = new Map<number, number>();
  for (const article of candidates) {
    if (excluded.some(({ places }) => places.has(article))) continue;
    if (!wanted.every(({ places }) => places.has(article))) continue;
    const parts = wanted.map(({ places }) => {
      const rarity = Math.log(1 + total / places.size);
      return rarity * weigh(places.get(article)?.[0] ?? BODY_AT);
    });
    scores.set(
      article,
      parts.reduce((sum, part) => sum + part, 0),
    );
  }
  const articles = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([article]) => article);
  return { articles, wanted: wanted.map(({ text }) => text), variants };
}
