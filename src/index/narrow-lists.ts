/**
 * `(facets, combined lists) → what narrows each list`: the facets that some of its articles have and others lack, and
 * where just the articles that have them are shown: a list, the one article, or the search page.
 */
import type { ArticleEntry } from "./archive.ts";
import { type CrossedFacets, crossFacets } from "./cross-facets.ts";
import {
  type CombinedList,
  type Facet,
  type FacetKind,
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

/** A facet, and those articles of a list that have it. */
type Crossing = readonly [Facet, readonly ArticleEntry[]];

type HasMore = (facets: readonly Facet[], count: number) => boolean;

/** Of some facets, and below it of those and one more. */
interface Shared {
  below: Map<Facet, Shared>;
  /** How many articles that have them have another one too; worked out when it is asked for. */
  counts: ReadonlyMap<Facet, number> | null;
}

/** Whether more than `count` articles have all of the facets: asked for hundreds of thousands of times. */
function compareLengths(cross: CrossedFacets["cross"]): HasMore {
  const none: Shared = { below: new Map(), counts: null };
  const sharedBy = (facets: readonly Facet[]): Shared =>
    facets.reduce((shared, facet) => {
      const known = shared.below.get(facet) ?? { below: new Map(), counts: null };
      shared.below.set(facet, known);
      return known;
    }, none);
  const countShared = (facets: readonly Facet[], other: Facet) => {
    const shared = sharedBy(facets);
    shared.counts ??= new Map(
      [...cross(intersectFacets(facets))].map(([facet, { length }]) => [facet, length]),
    );
    return shared.counts.get(other) ?? 0;
  };
  return (facets, count) => {
    if (facets.some(({ articles }) => articles.length <= count)) return false;
    const [last] = facets.slice(-1);
    return !last || facets.length === 1 || countShared(facets.slice(0, -1), last) > count;
  };
}

export function narrowLists(
  facets: readonly Facet[],
  combined: readonly CombinedList[],
): (chosen: readonly Facet[]) => NarrowingGroup[] {
  const { cross, of } = crossFacets(facets);
  const hasMore = compareLengths(cross);
  const combinedAt = new Set(combined.map(({ permalink }) => permalink));

  /**
   * The shortest way to say the same: facets that change nothing left out, others put as low as they go. `telling` is
   * known to change something.
   */
  const reduce = (
    chosen: readonly Facet[],
    members: readonly ArticleEntry[],
    telling: Facet | null = null,
  ): readonly Facet[] => {
    for (const facet of chosen) {
      if (facet === telling) continue;
      const rest = chosen.filter((other) => other !== facet);
      if (rest.length > 0 && !hasMore(rest, members.length)) return reduce(rest, members);
    }
    if (!chosen.some(({ entry }) => entry.children.length > 0)) return chosen;
    const [first] = members;
    for (const below of first ? of(first) : []) {
      const above = chosen.find((facet) => facet.gathers(below));
      if (!above || members.some((article) => !below.members.has(article))) continue;
      return reduce(
        chosen.map((facet) => (facet === above ? below : facet)),
        members,
      );
    }
    return chosen;
  };

  const findPlace = (
    list: readonly Facet[],
    narrower: Facet,
    members: readonly ArticleEntry[],
  ): string | null => {
    const reduced = reduce([...list, narrower], members, narrower);
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
    const narrowers = new Map(facetKinds.map((kind): [FacetKind, Crossing[]] => [kind, []]));
    for (const crossing of crossings) {
      const [facet, { length }] = crossing;
      if (length < articles.length && !vague.has(facet)) narrowers.get(facet.kind)?.push(crossing);
    }
    return [...narrowers].flatMap(([kind, narrower]) => {
      if (chosen.some((facet) => facet.kind === kind)) return [];
      if (kind !== "dates") narrower.sort(([, a], [, b]) => b.length - a.length);
      const narrowings = narrower.flatMap(([facet, members], index) => {
        if (index >= MOST_LISTED && members.length === 1) return [];
        const place = findPlace(chosen, facet, members);
        if (index >= MOST_LISTED && !(place !== null && combinedAt.has(place))) return [];
        return [new Narrowing(facet, members.length, place, chosen)];
      });
      return narrower.length > 0 ? [new NarrowingGroup(kind, narrowings, narrower.length)] : [];
    });
  };
}
