/**
 * `(names, years and the undated, articles oldest first) → the combined lists, and what narrows the list of each name
 * and date`.
 */
import type { NameKind } from "../record/name-kinds.ts";
import type { ArticleEntry, DateEntry, NameEntry } from "./archive.ts";
import { combineFacets } from "./combine-facets.ts";
import { crossFacets } from "./cross-facets.ts";
import type { CombinedList, Facet, NarrowingGroup } from "./facet.ts";
import { describeFacets, type FacetLists } from "./facet-lists.ts";
import { keepRecent } from "./keep-recent.ts";
import { Lazy } from "./lazy.ts";
import { listFacets } from "./list-facets.ts";
import { narrowLists } from "./narrow-lists.ts";
import { shareFacets } from "./share-facets.ts";

/** Lists whose narrowings are kept: those of pages that are made together, for their keys are made next. */
const MOST_KEPT = 2000;

export interface ArchiveFacets {
  /** Which articles have which. */
  lists: Lazy<FacetLists>;
  /** The oldest first. */
  combined: readonly CombinedList[];
  /** In the order of kinds. */
  facetsOf(article: ArticleEntry): readonly Facet[];
  narrow(entry: NameEntry | DateEntry): readonly NarrowingGroup[];
}

export function narrowArchive(
  names: Readonly<Record<NameKind, readonly NameEntry[]>>,
  dates: readonly DateEntry[],
  articles: readonly ArticleEntry[],
): ArchiveFacets {
  const facets = listFacets(names, dates);
  const facetOf = new Map(facets.map((facet) => [facet.entry, facet]));
  const combined = combineFacets(facets, articles.length);
  const crossed = crossFacets(facets);
  const narrow = narrowLists(crossed, combined);
  const share = shareFacets(crossed, articles);
  const findNarrowings = keepRecent((list: CombinedList) => narrow(list.facets, list.articles), MOST_KEPT);
  const findShared = keepRecent(share, MOST_KEPT);
  for (const list of combined) {
    list.findNarrowings = findNarrowings;
    list.findShared = findShared;
  }
  return {
    lists: new Lazy(() => describeFacets(facets)),
    combined,
    facetsOf: crossed.of,
    narrow: keepRecent((entry) => {
      const facet = facetOf.get(entry);
      return facet ? narrow([facet], facet.articles) : [];
    }, MOST_KEPT),
  };
}
