/**
 * `(crossed facets, combined lists) → what narrows each list`: the facets that some of its articles have and others lack, and
 * where just the articles that have them are shown: a list, the one article, or the search page.
 */
import type { ArticleEntry } from "./archive.ts";
import type { CrossedFacets } from "./cross-facets.ts";
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

/** Of some facets, and below it of those and one more. */
interface Shared {
  below: Map<Facet, Shared>;
  /** How many articles that have them have another one too; worked out when it is asked for. */
  counts: ReadonlyMap<Facet, number> | null;
}

type CountWith = (facets: readonly Facet[]) => ReadonlyMap<Facet, number>;

/** Some facets → how many of the articles that have all of them have another one: asked for tens of thousands of times. */
function countWith(count: CrossedFacets["count"]): CountWith {
  const none: Shared = { below: new Map(), counts: null };
  return (facets) => {
    let shared = none;
    for (const facet of facets) {
      const known = shared.below.get(facet) ?? { below: new Map(), counts: null };
      shared.below.set(facet, known);
      shared = known;
    }
    shared.counts ??= count(intersectFacets(facets));
    return shared.counts;
  };
}

const without = (facets: readonly Facet[], facet: Facet) => facets.filter((other) => other !== facet);

export function narrowLists(
  { cross, count, of }: CrossedFacets,
  combined: readonly CombinedList[],
): (chosen: readonly Facet[], articles?: readonly ArticleEntry[]) => NarrowingGroup[] {
  const countsWith = countWith(count);
  const combinedAt = new Set(combined.map(({ permalink }) => permalink));
  /** Whether more than `length` articles have all of the facets. */
  const hasMore = (chosen: readonly Facet[], length: number) => {
    if (chosen.some((facet) => facet.articles.length <= length)) return false;
    const last = chosen.at(-1);
    return !last || chosen.length === 1 || (countsWith(chosen.slice(0, -1)).get(last) ?? 0) > length;
  };

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
      const rest = without(chosen, facet);
      if (rest.length > 0 && !hasMore(rest, members.length)) return reduce(rest, members);
    }
    if (!chosen.some(({ isAbove }) => isAbove)) return chosen;
    const [first] = members;
    for (const below of first ? of(first) : []) {
      if (below.entry.parent === null) continue;
      const above = chosen.find((facet) => facet.gathers(below));
      if (!above || members.some((article) => !below.members.has(article))) continue;
      return reduce(
        chosen.map((facet) => (facet === above ? below : facet)),
        members,
      );
    }
    return chosen;
  };

  /**
   * The same for each facet more that a list is narrowed by; nearly all say what they say as briefly as can be, and that
   * is seen at once.
   */
  const reduceEach = (list: readonly Facet[]) => {
    const rests = list.length === 1 ? [] : list.map((facet) => countsWith(without(list, facet)));
    const isDeep = list.some(({ isAbove }) => isAbove);
    return (narrower: Facet, members: readonly ArticleEntry[]): readonly Facet[] => {
      const { length } = members;
      const isShortest =
        narrower.articles.length > length && rests.every((counts) => (counts.get(narrower) ?? 0) > length);
      const chosen = [...list, narrower];
      if (isShortest && !isDeep && !narrower.isAbove) return chosen;
      return reduce(chosen, members, narrower);
    };
  };

  return (chosen, articles = intersectFacets(chosen)) => {
    if (articles.length < FEWEST_ARTICLES) return [];
    const reduceWith = reduceEach(chosen);
    const findPlace = (narrower: Facet, members: readonly ArticleEntry[]): string | null => {
      const reduced = reduceWith(narrower, members);
      const permalink = permalinkOfFacets(reduced);
      if (reduced.length === 1 || combinedAt.has(permalink)) return permalink;
      const [only, ...others] = members;
      return only && others.length === 0 ? only.permalink : null;
    };
    const crossings = cross(articles);
    const vague = listVague(crossings);
    const narrowers = new Map(facetKinds.map((kind): [FacetKind, Crossing[]] => [kind, []]));
    for (const crossing of crossings) {
      const [facet, { length }] = crossing;
      if (length < articles.length && !vague.has(facet)) narrowers.get(facet.kind)?.push(crossing);
    }
    return [...narrowers].flatMap(([kind, narrower]) => {
      if (narrower.length === 0 || chosen.some((facet) => facet.kind === kind)) return [];
      if (kind !== "dates") narrower.sort(([, a], [, b]) => b.length - a.length);
      const narrowings: Narrowing[] = [];
      for (const [index, [facet, members]] of narrower.entries()) {
        if (index >= MOST_LISTED && members.length === 1) continue;
        const place = findPlace(facet, members);
        if (index >= MOST_LISTED && !(place !== null && combinedAt.has(place))) continue;
        narrowings.push(new Narrowing(facet, members.length, place, chosen));
      }
      return [new NarrowingGroup(kind, narrowings, narrower.length)];
    });
  };
}
