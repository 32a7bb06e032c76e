/** `organisations → the pairs that most articles name together`, with the bodies of these pairs in an order that keeps arcs short. */
import type { ArticleEntry, NameEntry } from "../index/archive.ts";
import { groupBy } from "../index/group-by.ts";

/** Bodies whose arcs can still be told apart. */
const MOST_BODIES = 12;
/** Arcs that can still be followed. */
const MOST_PAIRS = 20;

export interface Pair {
  first: NameEntry;
  second: NameEntry;
  count: number;
}

export interface Pairs {
  bodies: readonly NameEntry[];
  /** The commonest first. */
  pairs: readonly Pair[];
  morePairs: number;
}

function listPairs(organisations: readonly NameEntry[]): Pair[] {
  const passed = new Set<NameEntry>();
  const pairs: Pair[] = [];
  for (const first of organisations) {
    passed.add(first);
    for (const { item: second, count } of first.companions)
      if (!passed.has(second)) pairs.push({ first, second, count });
  }
  return pairs;
}

/** The commonest first, among equals those of larger bodies. Most pairs act together once, and nobody asks for those. */
function* rankPairs(pairs: readonly Pair[]): Generator<Pair> {
  const byCount = groupBy(pairs, ({ count }) => count);
  const weigh = ({ first, second }: Pair) => first.articles.length + second.articles.length;
  for (const [, equals] of [...byCount].sort(([a], [b]) => b - a))
    yield* [...equals].sort((a, b) => weigh(b) - weigh(a));
}

/** Pairs as long as their bodies find room; afterwards only those among the bodies that did. */
function choosePairs(ranked: Iterable<Pair>): Pair[] {
  const bodies = new Set<NameEntry>();
  const chosen: Pair[] = [];
  for (const pair of ranked) {
    const { first, second } = pair;
    const added = Number(!bodies.has(first)) + Number(!bodies.has(second));
    if (bodies.size + added > MOST_BODIES) continue;
    bodies.add(first).add(second);
    chosen.push(pair);
    if (chosen.length === MOST_PAIRS) break;
  }
  return chosen;
}

/** Each body is followed by those it acts with, so that what belongs together stands together. */
function arrangeBodies(pairs: readonly Pair[]): NameEntry[] {
  const partners = new Map<NameEntry, NameEntry[]>();
  for (const { first, second } of pairs) {
    partners.set(first, [...(partners.get(first) ?? []), second]);
    partners.set(second, [...(partners.get(second) ?? []), first]);
  }
  const arranged = new Set<NameEntry>();
  for (const { first, second } of pairs) {
    const reached = new Set([first, second]);
    for (const body of reached) {
      arranged.add(body);
      for (const partner of partners.get(body) ?? []) reached.add(partner);
    }
  }
  return [...arranged];
}

export function pairOrganisations(organisations: readonly NameEntry[]): Pairs {
  const all = listPairs(organisations);
  const pairs = choosePairs(rankPairs(all));
  return { bodies: arrangeBodies(pairs), pairs, morePairs: all.length - pairs.length };
}

/** The articles that name both bodies. */
export function articlesOfPair({ first, second }: Pair): ArticleEntry[] {
  const others = new Set(second.articles);
  return first.articles.filter((article) => others.has(article));
}
