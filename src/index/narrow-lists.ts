/**
 * `(facets, combined lists) → what narrows each list`: the facets that some of its articles have and others lack, and
 * where just the articles that have them are shown: a list, the one article, or the search page.
 */
import { addressOf, START } from "../client/search/state.ts";
import type { ArticleEntry } from "./archive.ts";
import { crossFacets } from "./cross-facets.ts";
import {
  type CombinedList,
  type Facet,
  facetKinds,
  Narrowing,
  NarrowingGroup,
  permalinkOfFacets,
} from "./facet.ts";
import { intersectFacets } from "./intersect-facets.ts";
import { listVague } from "./list-vague.ts";

/** A list of two can be narrowed to one only, and that one is in sight. */
const FEWEST_ARTICLES = 3;
/** Facets of a kind that are listed in any case: a city has thousands. Those with a combined list all are. */
const MOST_LISTED = 48;
const SEARCH_PERMALINK = "/search/";

/** The search page, with the facets chosen and no query. */
function searchPermalink(facets: readonly Facet[]): string {
  const chosen = facets.map(({ kind, entry }) => ({
    kind: kind === "dates" ? ("year" as const) : kind,
    value: "name" in entry ? entry.name : (entry.date ?? ""),
  }));
  return SEARCH_PERMALINK + addressOf({ ...START, facets: chosen }, "");
}

/** Whether more than `count` articles have all of the facets; stops at the first beyond. */
function hasMore(facets: readonly Facet[], count: number): boolean {
  const [shortest, ...others] = [...facets].sort((a, b) => a.articles.length - b.articles.length);
  if (shortest === undefined || shortest.articles.length <= count) return false;
  if (others.length === 0) return true;
  let found = 0;
  for (const article of shortest.articles) {
    if (others.every(({ members }) => members.has(article))) found += 1;
    if (found > count) return true;
  }
  return false;
}

export function narrowLists(
  facets: readonly Facet[],
  combined: readonly CombinedList[],
): (chosen: readonly Facet[]) => NarrowingGroup[] {
  const cross = crossFacets(facets);
  const combinedAt = new Set(combined.map(({ permalink }) => permalink));

  /** The shortest way to say the same: facets that change nothing left out, others put as low as they go. */
  const reduce = (chosen: readonly Facet[], members: readonly ArticleEntry[]): readonly Facet[] => {
    for (const facet of chosen) {
      const rest = chosen.filter((other) => other !== facet);
      if (rest.length > 0 && !hasMore(rest, members.length)) return reduce(rest, members);
    }
    if (!chosen.some(({ entry }) => entry.children.length > 0)) return chosen;
    for (const below of cross(members.slice(0, 1)).keys()) {
      const above = chosen.find((facet) => facet.gathers(below));
      if (!above || members.some((article) => !below.members.has(article))) continue;
      return reduce(
        chosen.map((facet) => (facet === above ? below : facet)),
        members,
      );
    }
    return chosen;
  };

  const findPlace = (chosen: readonly Facet[], members: readonly ArticleEntry[]): string | null => {
    const reduced = reduce(chosen, members);
    const permalink = permalinkOfFacets(reduced);
    if (reduced.length === 1 || combinedAt.has(permalink)) return permalink;
    const [only, ...others] = members;
    return only && others.length === 0 ? only.permalink : null;
  };

  return (chosen) => {
    const articles = intersectFacets(chosen);
    if (articles.length < FEWEST_ARTICLES) return [];
    const crossings = cross(articles);
    const vague = listVague(crossings);
    return facetKinds.flatMap((kind) => {
      if (chosen.some((facet) => facet.kind === kind)) return [];
      const narrower = [...crossings]
        .filter(([facet, { length }]) => facet.kind === kind && length < articles.length)
        .filter(([facet]) => !vague.has(facet));
      if (kind !== "dates") narrower.sort(([, a], [, b]) => b.length - a.length);
      const narrowings = narrower.flatMap(([facet, members], index) => {
        if (index >= MOST_LISTED && members.length === 1) return [];
        const place = findPlace([...chosen, facet], members);
        if (index >= MOST_LISTED && !(place !== null && combinedAt.has(place))) return [];
        return [new Narrowing(facet, members.length, place ?? searchPermalink([...chosen, facet]))];
      });
      return narrower.length > 0 ? [new NarrowingGroup(kind, narrowings, narrower.length)] : [];
    });
  };
}
