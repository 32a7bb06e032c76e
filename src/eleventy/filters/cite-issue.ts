/** `issue → its name beside one of its articles`: as labelIssue, but an undated page is just that. */
import type { IssueEntry } from "../../index/archive.ts";
import { strings } from "../strings.ts";
import { labelIssue } from "./label-issue.ts";

export function citeIssue(issue: IssueEntry): string {
  const { date, title } = issue.record;
  return date !== null || title !== null ? labelIssue(issue) : strings.undatedIssue;
}
