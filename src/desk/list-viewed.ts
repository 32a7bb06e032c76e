/** `(sources, permalinks that somebody looks at) → the sources of the newspaper pages that these show`, an issue or an article. */
import type { PageSource } from "../read/read-page.ts";
import { pageIdOf } from "../record/page-id.ts";

const OF_PAGE = /^\/(issues|articles)\/([^/]+)\//;

/** By the addresses alone: of a new program there is no archive yet. */
export function listViewed(sources: readonly PageSource[], viewed: readonly string[]): PageSource[] {
  const shown = viewed.flatMap((permalink) => {
    const [, kind, id] = OF_PAGE.exec(permalink) ?? [];
    return id === undefined ? [] : [{ isIssue: kind === "issues", id }];
  });
  return sources.filter(({ path }) => {
    const own = pageIdOf(path);
    return shown.some(({ isIssue, id }) => (isIssue ? id === own : id.startsWith(`${own}-`)));
  });
}
