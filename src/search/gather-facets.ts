/** `archive → what results are narrowed by`, in flat arrays, which another thread is given in no time. */
import type { Archive } from "../index/archive.ts";
import { type NamedFacet, namedFacets } from "./facet-block.ts";

/** The names of a kind and their articles. */
export interface FacetNames {
  kind: NamedFacet;
  names: readonly string[];
  /** Places of the articles of one name after the other, in no order; 0 is the newest article of all. */
  places: Uint32Array;
  /** Where those of each name end. */
  ends: Uint32Array;
}

export function gatherFacets({ articles, names }: Pick<Archive, "articles" | "names">): FacetNames[] {
  const placeOf = new Uint32Array(articles.length);
  for (const [place, { number }] of articles.entries()) placeOf[number] = place;
  return namedFacets.map((kind) => {
    const entries = names[kind];
    const places = new Uint32Array(entries.reduce((sum, entry) => sum + entry.articles.length, 0));
    const ends = new Uint32Array(entries.length);
    let end = 0;
    for (const [index, entry] of entries.entries()) {
      for (const { number } of entry.articles) {
        places[end] = placeOf[number] ?? 0;
        end += 1;
      }
      ends[index] = end;
    }
    return { kind, names: entries.map(({ name }) => name), places, ends };
  });
}
