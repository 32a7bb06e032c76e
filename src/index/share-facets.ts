/**
 * `(facets, articles of the archive) → (combined list → the facets that all of its articles have beside those that it
 * is made of)`. What the whole archive has is left out.
 */
import type { ArticleEntry } from "./archive.ts";
import { crossFacets } from "./cross-facets.ts";
import type { CombinedList, Facet } from "./facet.ts";
import { listVague } from "./list-vague.ts";

export function shareFacets(
  facets: readonly Facet[],
  all: readonly ArticleEntry[],
): (list: CombinedList) => Facet[] {
  const telling = facets.filter((facet) => facet.articles.length < all.length);
  const { cross } = crossFacets(telling);
  return ({ facets: chosen, articles }) => {
    const common = new Map([...cross(articles)].filter(([, { length }]) => length === articles.length));
    const vague = listVague(common);
    return [...common.keys()].filter((facet) => !chosen.includes(facet) && !vague.has(facet));
  };
}
