/** `issues oldest first → years, newest first`, each with its months and days, and the undated apart. */
import { DateEntry, type IssueEntry } from "./archive.ts";

/** Length of `2025` in `2025-12-09`, of `2025-12`, and of the whole. */
const PRECISIONS = [4, 7, 10] as const;

function collectLevel(issues: readonly IssueEntry[], parent: DateEntry | null, level: number): DateEntry[] {
  const length = PRECISIONS[level];
  if (length === undefined) return [];
  const groups = new Map<string, IssueEntry[]>();
  for (const issue of issues) {
    const date = issue.record.date ?? "";
    // A date that is known less precisely stays with the parent.
    if (date.length < length) continue;
    const key = date.slice(0, length);
    const group = groups.get(key);
    if (group) group.push(issue);
    else groups.set(key, [issue]);
  }
  return [...groups]
    .map(([date, members]) => {
      const entry = new DateEntry(date, `/dates/${date.replaceAll("-", "/")}/`, parent, members);
      entry.children = collectLevel(members, entry, level + 1);
      return entry;
    })
    .reverse();
}

export function collectDates(issues: readonly IssueEntry[]): {
  years: DateEntry[];
  undated: DateEntry | null;
} {
  const undated = issues.filter((issue) => issue.record.date === null);
  return {
    years: collectLevel(issues, null, 0),
    undated: undated.length > 0 ? new DateEntry(null, "/dates/undated/", null, undated) : null,
  };
}
