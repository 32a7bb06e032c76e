/**
 * `places → the places right below one of them`, the one over whose parts the articles are divided the most: the
 * districts for the archive of a city's paper, the provinces for that of a national one. The owner is null where the
 * places that lie in no other are divided the most.
 */
import type { NameEntry } from "../index/archive.ts";

export interface Division {
  owner: NameEntry | null;
  /** In pinyin order. */
  parts: readonly NameEntry[];
}

/** Articles of all parts but the largest. */
function measureSpread(parts: readonly NameEntry[]): number {
  const counts = parts.map(({ articles }) => articles.length);
  const largest = counts.reduce((most, count) => Math.max(most, count), 0);
  return counts.reduce((sum, count) => sum + count, 0) - largest;
}

export function dividePlaces(places: readonly NameEntry[]): Division {
  const roots = { owner: null, parts: places.filter(({ parent }) => parent === null) };
  const divisions = [
    roots,
    ...places.map((owner) => ({ owner, parts: owner.children })).filter(({ parts }) => parts.length > 1),
  ].map((division) => ({ division, spread: measureSpread(division.parts) }));
  const [widest] = divisions.sort((a, b) => b.spread - a.spread);
  return widest?.division ?? roots;
}
