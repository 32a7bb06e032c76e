/** `(archive, permalinks that somebody looks at) → ids of the newspaper pages that these show`, an issue or an article. */
import type { Archive } from "../index/archive.ts";

export function listViewed(archive: Archive, viewed: readonly string[]): ReadonlySet<string> {
  const shown = archive.issues.filter((issue) =>
    [issue, ...issue.articles].some(({ permalink }) => viewed.some((path) => path.startsWith(permalink))),
  );
  return new Set(shown.map(({ record }) => record.id));
}
