/** `facets → the articles that have all of them`, oldest first. */
import type { ArticleEntry } from "./archive.ts";
import type { Facet } from "./facet.ts";

export function intersectFacets(facets: readonly Facet[]): readonly ArticleEntry[] {
  const [shortest, ...others] = [...facets].sort((a, b) => a.articles.length - b.articles.length);
  if (shortest === undefined || others.length === 0) return shortest?.articles ?? [];
  return shortest.articles.filter((article) => others.every(({ members }) => members.has(article)));
}
