/** `facets of some articles → those that say the same of them as one that lies below, and say it less well`. */
import type { ArticleEntry } from "./archive.ts";
import type { Facet } from "./facet.ts";

export function listVague(crossings: ReadonlyMap<Facet, readonly ArticleEntry[]>): ReadonlySet<Facet> {
  // Most have nothing below.
  const facetOf = new Map<Facet["entry"], Facet>();
  for (const facet of crossings.keys()) if (facet.isAbove) facetOf.set(facet.entry, facet);
  const vague = new Set<Facet>();
  for (const [below, members] of crossings) {
    const above = below.entry.parent && facetOf.get(below.entry.parent);
    if (above && crossings.get(above)?.length === members.length) vague.add(above);
  }
  return vague;
}
