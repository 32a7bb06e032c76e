/**
 * `issue → the words it is known by`: newspaper, date, edition and title where it has them. A page that says nothing
 * of itself is known by its first article: `…开班等5篇`.
 */
import type { IssueEntry } from "../../index/archive.ts";
import { strings } from "../strings.ts";
import { formatDate } from "./format-date.ts";
import { formatEdition } from "./format-edition.ts";
import { widenPunctuation } from "./widen-punctuation.ts";

export function labelIssue(issue: IssueEntry): string {
  const { newspaper, date, edition, title } = issue.record;
  const parts = [
    newspaper === null ? null : strings.newspaperName(newspaper),
    date === null ? null : formatDate(date),
    edition === null ? null : formatEdition(edition),
    title,
  ].filter((part) => part !== null);
  // A newspaper's name alone, or an edition's, names too many pages.
  if (date !== null || title !== null) return widenPunctuation(parts.join(" "));
  const first = issue.articles[0];
  if (first === undefined) return issue.record.id;
  const lead = widenPunctuation(first.title.text);
  const count = issue.articles.length;
  return [...parts, count > 1 ? strings.andOthers(lead, count) : lead].join(" ");
}
