/**
 * `facets → (articles → the facets that these have, each with those of them that have it)`, both in the order they
 * were given in. Time grows with the names of the articles, not with the facets.
 */
import type { ArticleEntry } from "./archive.ts";
import type { Facet } from "./facet.ts";
import { invertLists } from "./invert-lists.ts";
import { keepRecent } from "./keep-recent.ts";

/** Articles of which the facets are kept: that of the list in hand, and others that come first in their lists. */
const MOST_KEPT = 1000;

export interface CrossedFacets {
  /** Facets before the one at `from` are left out. */
  cross(articles: readonly ArticleEntry[], from?: number): Map<Facet, readonly ArticleEntry[]>;
  /** The facets that the articles have, each with how many of them have it. */
  count(articles: readonly ArticleEntry[]): Map<Facet, number>;
  of(article: ArticleEntry): readonly Facet[];
}

export function crossFacets(facets: readonly Facet[]): CrossedFacets {
  const facetsOf = invertLists(facets.map(({ articles }) => articles));
  /** By number of facet; empty but while lists are crossed, which is done for tens of thousands. */
  const found = new Array<ArticleEntry[] | undefined>(facets.length).fill(undefined);
  /** By number of facet; zeros but while articles are counted. */
  const counts = new Uint32Array(facets.length);
  return {
    cross: (articles, from = 0) => {
      const indexes: number[] = [];
      for (const article of articles) {
        for (const index of facetsOf(article)) {
          if (index < from) continue;
          const members = found[index];
          if (members) members.push(article);
          else {
            found[index] = [article];
            indexes.push(index);
          }
        }
      }
      const crossings = new Map<Facet, readonly ArticleEntry[]>();
      for (const index of Uint32Array.from(indexes).sort()) {
        const [facet, members] = [facets[index], found[index]];
        if (facet && members) crossings.set(facet, members);
        found[index] = undefined;
      }
      return crossings;
    },
    count: (articles) => {
      const indexes: number[] = [];
      for (const article of articles) {
        for (const index of facetsOf(article)) {
          if (counts[index] === 0) indexes.push(index);
          counts[index] = (counts[index] ?? 0) + 1;
        }
      }
      const counted = new Map<Facet, number>();
      for (const index of indexes) {
        const facet = facets[index];
        if (facet) counted.set(facet, counts[index] ?? 0);
        counts[index] = 0;
      }
      return counted;
    },
    of: keepRecent((article) => [...facetsOf(article)].flatMap((index) => facets[index] ?? []), MOST_KEPT),
  };
}
