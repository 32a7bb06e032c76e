/** `facets → the search page with these chosen`, and no query. */
import { addressOf, START } from "../client/search/state.ts";
import type { Facet } from "./facet.ts";

const SEARCH = "/search/";

export function searchPermalink(facets: readonly Facet[]): string {
  const chosen = facets.map(({ kind, entry }) => ({
    kind: kind === "dates" ? ("year" as const) : kind,
    value: "name" in entry ? entry.name : (entry.date ?? ""),
  }));
  return SEARCH + addressOf({ ...START, facets: chosen }, "");
}
