/** What the search page shows, as its address says it, and back. */

export interface State {
  query: string;
  order: "" | "date";
  /** From 1 on. */
  page: number;
}

export const START: State = { query: "", order: "", page: 1 };

export function readState(search: string): State {
  const params = new URLSearchParams(search);
  return {
    query: params.get("q") ?? "",
    order: params.get("sort") === "date" ? "date" : "",
    page: Math.max(1, Math.floor(Number(params.get("page")) || 1)),
  };
}

/** Relative to `path`, the address of the page without a query. */
export function addressOf({ query, order, page }: State, path: string): string {
  const params = new URLSearchParams({
    ...(query !== "" && { q: query }),
    ...(order !== "" && { sort: order }),
    ...(page > 1 && { page: String(page) }),
  });
  return params.size > 0 ? `?${params}` : path;
}
