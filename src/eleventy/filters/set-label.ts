/** `issue → Html` of what it is known by, whose lines break between words; its first article lends it the cut. */
import type { IssueEntry } from "../../index/archive.ts";
import type { Html } from "../html.ts";
import { labelIssue } from "./label-issue.ts";
import { setTitle } from "./set-title.ts";

export function setLabel(issue: IssueEntry): Html {
  return setTitle(labelIssue(issue), issue.articles[0]?.cutWords ?? ((text) => [text]));
}
