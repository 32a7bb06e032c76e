/**
 * `(facets by kind) → every combined list that deserves a page, and since which article it does`:
 * those of two articles or more which no other list equals. One that is as long without a facet, or with a facet
 * below one of its own, is shown there.
 */
import type { ArticleEntry } from "./archive.ts";
import { crossFacets } from "./cross-facets.ts";
import { type Facet, facetKinds } from "./facet.ts";
import { intersectFacets } from "./intersect-facets.ts";

export interface Combination {
  /** In the order of `facetKinds`, one of a kind. */
  facets: readonly Facet[];
  /** Number of the article by which it came to deserve a page; no later article changes that. */
  since: number;
}

const FEWEST_ARTICLES = 2;

/** The first that `wider` has and `part`, in the same order, has not. */
function firstBeyond(
  part: readonly ArticleEntry[],
  wider: readonly ArticleEntry[],
): ArticleEntry | undefined {
  return wider.find((article, index) => article !== part[index]);
}

export function dateCombinations(facets: readonly Facet[]): Combination[] {
  const { cross, of } = crossFacets(facets);
  /** Of each kind and those after it: where they begin among the facets. */
  const firstOf = facetKinds.map((_, rank) => {
    const first = facets.findIndex(({ kind }) => facetKinds.indexOf(kind) >= rank);
    return first === -1 ? facets.length : first;
  });

  const dateList = (chosen: readonly Facet[], members: readonly ArticleEntry[]): number | null => {
    const [first, second] = members;
    if (first === undefined || second === undefined) return null;
    const wider = chosen.map((facet) => intersectFacets(chosen.filter((other) => other !== facet)));
    const below = of(first).filter((facet) => chosen.some((above) => above.gathers(facet)));
    const numbers = [
      second,
      ...wider.map((others) => firstBeyond(members, others)),
      ...below.map((facet) => members.find((article) => !facet.members.has(article))),
    ].map((article) => article?.number ?? Number.POSITIVE_INFINITY);
    const since = Math.max(...numbers);
    return since === Number.POSITIVE_INFINITY ? null : since;
  };

  // A list deserves no page before all deserve one that have its facets less one, so it is found by way of those.
  const extend = (chosen: readonly Facet[], common: readonly ArticleEntry[]): Combination[] => {
    if (common.length < FEWEST_ARTICLES) return [];
    const next = Math.max(...chosen.map(({ kind }) => facetKinds.indexOf(kind))) + 1;
    return [...cross(common, firstOf[next] ?? facets.length)].flatMap(([facet, members]) => {
      const narrower = [...chosen, facet];
      const since = dateList(narrower, members);
      return since === null ? [] : [{ facets: narrower, since }, ...extend(narrower, members)];
    });
  };

  return facets.flatMap((facet) => extend([facet], facet.articles));
}
