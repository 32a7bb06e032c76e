/**
 * `(crossed facets, articles of the archive) → (combined list → the facets that all of its articles have beside those that it
 * is made of)`. What the whole archive has is left out.
 */
import type { ArticleEntry } from "./archive.ts";
import type { CrossedFacets } from "./cross-facets.ts";
import type { CombinedList, Facet } from "./facet.ts";
import { listVague } from "./list-vague.ts";

export function shareFacets(
  { cross }: Pick<CrossedFacets, "cross">,
  all: readonly ArticleEntry[],
): (list: CombinedList) => Facet[] {
  const isTelling = (facet: Facet) => facet.articles.length < all.length;
  return ({ facets: chosen, articles }) => {
    const common = new Map(
      [...cross(articles)].filter(([facet, { length }]) => length === articles.length && isTelling(facet)),
    );
    const vague = listVague(common);
    return [...common.keys()].filter((facet) => !chosen.includes(facet) && !vague.has(facet));
  };
}
