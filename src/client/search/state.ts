/** What the search page shows, as its address says it, and back. */
import { namedFacets, type SearchFacet } from "../../search/facet-block.ts";
import type { ChosenFacet } from "../../search/narrow-articles.ts";

export interface State {
  query: string;
  order: "" | "date";
  /** From 1 on. */
  page: number;
  facets: readonly ChosenFacet[];
}

export const START: State = { query: "", order: "", page: 1, facets: [] };

const FACETS: readonly SearchFacet[] = [...namedFacets, "year"];

export function readState(search: string): State {
  const params = new URLSearchParams(search);
  return {
    query: params.get("q") ?? "",
    order: params.get("sort") === "date" ? "date" : "",
    page: Math.max(1, Math.floor(Number(params.get("page")) || 1)),
    facets: FACETS.flatMap((kind) => [...new Set(params.getAll(kind))].map((value) => ({ kind, value }))),
  };
}

/** Relative to `path`, the address of the page without a query. */
export function addressOf({ query, order, page, facets }: State, path: string): string {
  const params = new URLSearchParams({
    ...(query !== "" && { q: query }),
    ...(order !== "" && { sort: order }),
  });
  for (const { kind, value } of facets) params.append(kind, value);
  if (page > 1) params.set("page", String(page));
  return params.size > 0 ? `?${params}` : path;
}
