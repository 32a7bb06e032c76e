/**
 * `facets → (articles → the facets that these have, each with those of them that have it)`, both in the order they
 * were given in. Time grows with the names of the articles, not with the facets.
 */
import type { ArticleEntry } from "./archive.ts";
import type { Facet } from "./facet.ts";

export interface CrossedFacets {
  /** Facets before the one at `from` are left out. */
  cross(articles: readonly ArticleEntry[], from?: number): Map<Facet, readonly ArticleEntry[]>;
  of(article: ArticleEntry): readonly Facet[];
}

export function crossFacets(facets: readonly Facet[]): CrossedFacets {
  const facetsOf = new Map<ArticleEntry, number[]>();
  for (const [index, facet] of facets.entries()) {
    for (const article of facet.articles) {
      const indexes = facetsOf.get(article);
      if (indexes) indexes.push(index);
      else facetsOf.set(article, [index]);
    }
  }
  const listed = new Map<ArticleEntry, readonly Facet[]>();
  /** By number of facet; empty but while lists are crossed, which is done for tens of thousands. */
  const found = new Array<ArticleEntry[] | undefined>(facets.length).fill(undefined);
  return {
    cross: (articles, from = 0) => {
      const indexes: number[] = [];
      for (const article of articles) {
        for (const index of facetsOf.get(article) ?? []) {
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
    of: (article) => {
      const known =
        listed.get(article) ?? facetsOf.get(article)?.flatMap((index) => facets[index] ?? []) ?? [];
      listed.set(article, known);
      return known;
    },
  };
}
