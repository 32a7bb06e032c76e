/** `archive → its newest issues with the number of their articles`, and how many issues and articles there are besides. */
import type { Archive, IssueEntry } from "../index/archive.ts";

/** Bars that stand on one screen of a phone and a half. */
const MOST_ISSUES = 12;

export interface IssueCounts {
  /** Newest first; those without articles too. */
  issues: readonly IssueEntry[];
  moreIssues: number;
  moreArticles: number;
}

export function countIssues({ issues, articles }: Archive): IssueCounts {
  const shown = issues.slice(0, MOST_ISSUES);
  const counted = shown.reduce((sum, issue) => sum + issue.articles.length, 0);
  return {
    issues: shown,
    moreIssues: issues.length - shown.length,
    moreArticles: articles.length - counted,
  };
}
