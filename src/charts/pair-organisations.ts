/** `organisations → the pairs that most articles name together`, with the bodies of these pairs in an order that keeps arcs short. */
import type { ArticleEntry, NameEntry } from "../index/archive.ts";

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
  const order = new Map(organisations.map((entry, index) => [entry, index]));
  const isBefore = (a: NameEntry, b: NameEntry) => (order.get(a) ?? 0) < (order.get(b) ?? 0);
  const weigh = ({ first, second }: Pair) => first.articles.length + second.articles.length;
  return organisations
    .flatMap((first) =>
      first.companions
        .filter(({ item }) => isBefore(first, item))
        .map(({ item, count }) => ({ first, second: item, count })),
    )
    .sort((a, b) => b.count - a.count || weigh(b) - weigh(a));
}

/** Pairs as long as their bodies find room; afterwards only those among the bodies that did. */
function choosePairs(all: readonly Pair[]): Pair[] {
  const bodies = new Set<NameEntry>();
  const chosen = all.filter(({ first, second }) => {
    const added = Number(!bodies.has(first)) + Number(!bodies.has(second));
    if (bodies.size + added > MOST_BODIES) return false;
    bodies.add(first).add(second);
    return true;
  });
  return chosen.slice(0, MOST_PAIRS);
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
  const pairs = choosePairs(all);
  return { bodies: arrangeBodies(pairs), pairs, morePairs: all.length - pairs.length };
}

/** The articles that name both bodies. */
export function articlesOfPair({ first, second }: Pair): ArticleEntry[] {
  const others = new Set(second.articles);
  return first.articles.filter((article) => others.has(article));
}
