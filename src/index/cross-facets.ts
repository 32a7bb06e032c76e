/**
 * `facets → (articles → the facets that these have, each with those of them that have it)`, both in the order they
 * were given in. Time grows with the names of the articles, not with the facets.
 */
import type { ArticleEntry } from "./archive.ts";
import type { Facet } from "./facet.ts";

/** Facets before the one at `from` are left out. */
export type CrossFacets = (
  articles: readonly ArticleEntry[],
  from?: number,
) => Map<Facet, readonly ArticleEntry[]>;

export function crossFacets(facets: readonly Facet[]): CrossFacets {
  const facetsOf = new Map<ArticleEntry, number[]>();
  for (const [index, facet] of facets.entries()) {
    for (const article of facet.articles) {
      const indexes = facetsOf.get(article);
      if (indexes) indexes.push(index);
      else facetsOf.set(article, [index]);
    }
  }
  return (articles, from = 0) => {
    const found = new Map<number, ArticleEntry[]>();
    for (const article of articles) {
      for (const index of facetsOf.get(article) ?? []) {
        if (index < from) continue;
        const members = found.get(index);
        if (members) members.push(article);
        else found.set(index, [article]);
      }
    }
    const crossings = new Map<Facet, readonly ArticleEntry[]>();
    for (const [index, members] of [...found].sort(([a], [b]) => a - b)) {
      const facet = facets[index];
      if (facet) crossings.set(facet, members);
    }
    return crossings;
  };
}
