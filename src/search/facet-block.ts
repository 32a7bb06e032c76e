/** What results can be narrowed by, as the index keeps it for the articles of one file. */

/** Names in the order they are shown in; years are kept in the manifest. */
export const namedFacets = ["subjects", "organisations", "places", "figures", "people"] as const;
export type NamedFacet = (typeof namedFacets)[number];
export type SearchFacet = NamedFacet | "year";

export interface FacetBlock {
  names: string[];
  /** For each article the indexes of its names. */
  articles: number[][];
}

/** Of each kind. */
export type FacetBlocks = Record<NamedFacet, FacetBlock>;

/** `kind name` → numbers of its articles, each less the one before, less one. */
export type FacetValues = Record<string, number[]>;

export const valueKey = (kind: NamedFacet, name: string) => `${kind} ${name}`;

/** FNV-1a of the UTF-16 units: where a name is looked up, wherever it stands. */
export function fileOfValue(key: string, files: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % files;
}
