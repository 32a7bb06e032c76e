/** `archive → what results are narrowed by`, in flat arrays, which another thread is given in no time. */
import type { Archive } from "../index/archive.ts";
import { type FlatLists, flattenLists } from "../index/flatten-lists.ts";
import { type NamedFacet, namedFacets } from "./facet-block.ts";

/** The names of a kind and their articles. */
export interface FacetNames {
  kind: NamedFacet;
  names: readonly string[];
  /** Of each name the places of its articles, in no order; 0 is the newest article of all. */
  places: FlatLists;
}

export function gatherFacets({ articles, names }: Pick<Archive, "articles" | "names">): FacetNames[] {
  const placeOf = new Uint32Array(articles.length);
  for (const [place, { number }] of articles.entries()) placeOf[number] = place;
  return namedFacets.map((kind) => ({
    kind,
    names: names[kind].map(({ name }) => name),
    places: flattenLists(
      names[kind].map((entry) => entry.articles),
      ({ number }) => placeOf[number] ?? 0,
    ),
  }));
}
