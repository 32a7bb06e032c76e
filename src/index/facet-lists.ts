/** Which articles have which facets, in a form that is kept in a file and compared in no time. */
import type { Facet } from "./facet.ts";
import { type FlatLists, flattenLists, numbersOf } from "./flatten-lists.ts";

export interface FacetLists {
  permalinks: string[];
  /** The numbers of the articles of each. */
  lists: FlatLists;
}

export function describeFacets(facets: readonly Facet[]): FacetLists {
  return {
    permalinks: facets.map(({ entry }) => entry.permalink),
    lists: flattenLists(
      facets.map(({ articles }) => articles),
      ({ number }) => number,
    ),
  };
}

/**
 * Whether all articles that were there have the facets that they had, in the same order. `kept` has, by the number that
 * an article had before, the one that it has now.
 */
export function keepsFacets(before: FacetLists, now: FacetLists, kept: readonly number[]): boolean {
  const wasThere = new Set(kept);
  const placeNow = new Map(now.permalinks.map((permalink, place) => [permalink, place]));
  let last = -1;
  let compared = 0;
  for (const [list, permalink] of before.permalinks.entries()) {
    const place = placeNow.get(permalink);
    if (place === undefined || place < last) return false;
    const had = numbersOf(before.lists, list);
    const have = numbersOf(now.lists, place).filter((number) => wasThere.has(number));
    if (have.length !== had.length || have.some((number, index) => number !== kept[had[index] ?? 0]))
      return false;
    last = place;
    compared += had.length;
  }
  // A facet that is new is had by none of them.
  const all = now.lists.numbers.reduce((sum, number) => sum + Number(wasThere.has(number)), 0);
  return all === compared;
}
