/** `(facets, how many articles there are) → the combined lists that get a page`, the oldest first. */
import { type Combination, dateCombinations } from "./date-combinations.ts";
import { CombinedList, Facet } from "./facet.ts";
import { intersectFacets } from "./intersect-facets.ts";

/**
 * About what a thousand articles make of them; ten thousand would make seventy thousand. A larger archive keeps those
 * that came about first: they stay where they are when newer articles come.
 */
export const MOST_COMBINED = 4000;
/** Articles looked at to begin with, which make about as many; doubled until they do, so that the work has an end too. */
const FIRST_LOOK = 1000;

/** Those that the first `count` articles make. */
function combineFirst(facets: readonly Facet[], count: number): Combination[] {
  const whole = new Map<Facet, Facet>();
  for (const facet of facets) {
    const { kind, entry } = facet;
    const cut = facet.articles.filter(({ number }) => number < count);
    if (cut.length > 0) whole.set(new Facet(kind, entry, cut), facet);
  }
  return dateCombinations([...whole.keys()]).map(({ facets: chosen, since }) => ({
    facets: chosen.flatMap((facet) => whole.get(facet) ?? []),
    since,
  }));
}

export function combineFacets(
  facets: readonly Facet[],
  total: number,
  most: number = MOST_COMBINED,
): CombinedList[] {
  let found: Combination[] = [];
  for (let count = FIRST_LOOK; found.length < most; count *= 2) {
    found = combineFirst(facets, count);
    if (count >= total) break;
  }
  return found
    .sort((a, b) => a.since - b.since || a.facets.length - b.facets.length)
    .slice(0, most)
    .map(({ facets: chosen }) => new CombinedList(chosen, intersectFacets(chosen)));
}
