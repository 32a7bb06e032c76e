/**
 * `(names, years and the undated, articles oldest first) → the combined lists, and what narrows the list of each name
 * and date`.
 */
import type { ArticleEntry, DateEntry, NameEntry, NameKind } from "./archive.ts";
import { combineFacets } from "./combine-facets.ts";
import type { CombinedList, NarrowingGroup } from "./facet.ts";
import { listFacets } from "./list-facets.ts";
import { narrowLists } from "./narrow-lists.ts";
import { shareFacets } from "./share-facets.ts";

export interface ArchiveFacets {
  /** The oldest first. */
  combined: readonly CombinedList[];
  narrow(entry: NameEntry | DateEntry): readonly NarrowingGroup[];
}

export function narrowArchive(
  names: Readonly<Record<NameKind, readonly NameEntry[]>>,
  dates: readonly DateEntry[],
  articles: readonly ArticleEntry[],
): ArchiveFacets {
  const facets = listFacets(names, dates);
  const facetOf = new Map(facets.map((facet) => [facet.entry, facet]));
  const combined = combineFacets(facets, articles);
  const narrow = narrowLists(facets, combined);
  const share = shareFacets(facets, articles);
  for (const list of combined) {
    list.lazyNarrowings.defer(() => narrow(list.facets));
    list.lazyShared.defer(() => share(list));
  }
  return {
    combined,
    narrow: (entry) => {
      const facet = facetOf.get(entry);
      return facet ? narrow([facet]) : [];
    },
  };
}
