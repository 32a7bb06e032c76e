/** `facets of some articles → those that say the same of them as one that lies below, and say it less well`. */
import type { ArticleEntry } from "./archive.ts";
import type { Facet } from "./facet.ts";

export function listVague(crossings: ReadonlyMap<Facet, readonly ArticleEntry[]>): ReadonlySet<Facet> {
  // Most have nothing below.
  const facetOf = new Map(
    [...crossings.keys()].flatMap((facet) => (facet.entry.children.length > 0 ? [[facet.entry, facet]] : [])),
  );
  const vague = new Set<Facet>();
  for (const [below, members] of crossings) {
    const above = below.entry.parent && facetOf.get(below.entry.parent);
    if (above?.gathers(below) && crossings.get(above)?.length === members.length) vague.add(above);
  }
  return vague;
}
