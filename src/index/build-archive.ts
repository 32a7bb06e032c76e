/** `page records → Archive`: the records by issue, name and date, with permalinks. Pure; the order of `pages` is of no account. */
import type { PageRecord } from "../schema/record.ts";
import {
  Archive,
  ArticleEntry,
  type DateEntry,
  IssueEntry,
  type NameEntry,
  type NameKind,
} from "./archive.ts";
import { collectDates } from "./collect-dates.ts";
import { collectNames } from "./collect-names.ts";
import { orderPages } from "./order-pages.ts";
import { splitChronicle } from "./split-chronicle.ts";
import { splitDirectory } from "./split-directory.ts";
import { titleOf } from "./title-of.ts";

function enterIssue(page: PageRecord): IssueEntry {
  const { articles, ...record } = page;
  const issue = new IssueEntry(record, `/issues/${page.id}/`);
  issue.articles = [...articles]
    .sort((a, b) => a.order - b.order)
    .map((article) => new ArticleEntry(article, issue, `/articles/${article.id}/`, titleOf(article)));
  for (const [index, article] of issue.articles.entries()) {
    article.previous = issue.articles[index - 1] ?? null;
    article.next = issue.articles[index + 1] ?? null;
  }
  return issue;
}

function flattenDates(entries: readonly DateEntry[]): DateEntry[] {
  return entries.flatMap((entry) => [entry, ...flattenDates(entry.children)]);
}

function forEachKind<T>(make: (kind: NameKind) => T): Record<NameKind, T> {
  return {
    people: make("people"),
    organisations: make("organisations"),
    subjects: make("subjects"),
    keywords: make("keywords"),
  };
}

const listArticles = (entry: NameEntry) => splitChronicle(entry, entry.articles, entry.permalink);
const listIssues = (entry: DateEntry) => splitChronicle(entry, entry.issues, entry.permalink);

export function buildArchive(pages: readonly PageRecord[]): Archive {
  const issues = orderPages(pages).map(enterIssue);
  for (const [index, issue] of issues.entries()) {
    issue.earlier = issues[index - 1] ?? null;
    issue.later = issues[index + 1] ?? null;
  }
  const articles = issues.flatMap((issue) => issue.articles);
  const names = forEachKind((kind) => collectNames(kind, articles));
  const { years, undated } = collectDates(issues);
  const newestFirst = [...issues].reverse();
  return new Archive(
    newestFirst,
    newestFirst.flatMap((issue) => issue.articles),
    names,
    years,
    undated,
    splitChronicle(null, issues, "/issues/"),
    forEachKind((kind) => splitDirectory(null, names[kind], `/${kind}/`)),
    forEachKind((kind) => names[kind].flatMap(listArticles)),
    [...flattenDates(years), ...(undated ? [undated] : [])].flatMap(listIssues),
    forEachKind((kind) => new Map(names[kind].map((entry) => [entry.name, entry.permalink]))),
  );
}
