/** `page records → Archive`: the records by issue, name and date, with permalinks. Pure; the order of `pages` is of no account. */
import type { Doubt } from "../diagnostics/select-doubts.ts";
import { splitLines } from "../read/split-lines.ts";
import { articleMentions } from "../record/list-mentions.ts";
import { articleExcerpts } from "../record/open-excerpt.ts";
import { ownLines } from "../record/own-lines.ts";
import type { NameChanges } from "../record/unify-names.ts";
import type { ArticleRecord, PageRecord } from "../schema/record.ts";
import { Archive, ArticleEntry, type DateEntry, IssueEntry, type NameEntry, PrintedText } from "./archive.ts";
import { collectDates } from "./collect-dates.ts";
import { type BroaderOf, collectNames } from "./collect-names.ts";
import { countMentions } from "./count-mentions.ts";
import { countSubjects } from "./count-subjects.ts";
import { deferByKind } from "./defer-by-kind.ts";
import { describePrint } from "./describe-print.ts";
import { divideDirectory } from "./divide-directory.ts";
import { forEachKind } from "./for-each-kind.ts";
import { groupBy } from "./group-by.ts";
import { keepRecent } from "./keep-recent.ts";
import { Lazy } from "./lazy.ts";
import { listFeeds } from "./list-feeds.ts";
import { listRedirects } from "./list-redirects.ts";
import { narrowArchive } from "./narrow-archive.ts";
import { orderPages } from "./order-pages.ts";
import { relateArticles } from "./relate-articles.ts";
import { relateNames } from "./relate-names.ts";
import { splitChronicle } from "./split-chronicle.ts";
import type { SubjectNode } from "./subject-node.ts";
import { titleOf } from "./title-of.ts";

/** Printed texts that are kept line by line: those of the page in hand and of its neighbours. */
const MOST_DESCRIBED = 8;

/** Articles of which those related to them are kept: of as many as have pages that are made together, and more. */
const MOST_RELATED = 4000;

/** Texts of pages by id; a Map is one. */
export interface PrintedSources extends Pick<ReadonlyMap<string, string>, "has" | "get"> {
  /** Of those of which it is known without reading them. */
  countLines?(id: string): number | undefined;
}

/** What is known beside the records; all of it may be left out. */
export interface ArchiveExtras {
  /** Name of a place → name of the place it lies in. */
  placeParents?: ReadonlyMap<string, string> | undefined;
  /** Label of a subject → what the vocabulary says of it. */
  subjectTree?: ReadonlyMap<string, SubjectNode> | undefined;
  /** Id of a page → its whole text as decoded, front matter and all, so that lines are those of the records. */
  sources?: PrintedSources | undefined;
  /** Id of a page → what is doubtful about its lines. */
  doubts?: ReadonlyMap<string, readonly Doubt[]> | undefined;
  /** Names that an editor gave to others, everywhere or in one article. */
  nameChanges?: NameChanges | undefined;
  /** Gives the words of a text; without it titles break anywhere. */
  cutWords?: ((text: string) => readonly string[]) | undefined;
}

function enterIssue(page: PageRecord, doubts: readonly Doubt[]): IssueEntry {
  const { articles, ...record } = page;
  const issue = new IssueEntry(record, `/issues/${page.id}/`);
  const doubtsAt = groupBy(doubts, ({ line }) => line);
  issue.articles = [...articles]
    .sort((a, b) => a.order - b.order)
    .map(
      (article) =>
        new ArticleEntry(
          article,
          issue,
          `/articles/${article.id}/`,
          titleOf(article),
          articleExcerpts.of(article),
          articleMentions.of(article),
        ),
    );
  for (const [index, article] of issue.articles.entries()) {
    article.previous = issue.articles[index - 1] ?? null;
    article.next = issue.articles[index + 1] ?? null;
    if (doubts.length > 0) article.doubts = doubtsOf(article.record, doubtsAt);
  }
  return issue;
}

/** Gives each issue the text that it was read from, where that is known. */
function enterTexts(issues: readonly IssueEntry[], { sources, doubts }: ArchiveExtras): void {
  const linesOf = ({ issue }: PrintedText) => splitLines(sources?.get(issue.record.id) ?? "");
  const count = (text: PrintedText) => sources?.countLines?.(text.issue.record.id) ?? linesOf(text).length;
  const describe = keepRecent((text: PrintedText) => {
    const { issue } = text;
    const { id, evidence } = issue.record;
    return describePrint(linesOf(text), {
      articles: issue.articles,
      evidence,
      doubts: groupBy(doubts?.get(id) ?? [], ({ line }) => line),
    });
  }, MOST_DESCRIBED);
  for (const issue of issues)
    if (sources?.has(issue.record.id))
      issue.text = new PrintedText(issue, count, describe, `${issue.permalink}text/`);
}

function doubtsOf(record: ArticleRecord, doubtsAt: ReadonlyMap<number, readonly Doubt[]>): Doubt[] {
  // The labels over it are no line of its own, and yet their reading concerns it.
  const { section, rubric } = record.lines;
  const lines = new Set([...section, ...rubric, ...ownLines(record)]);
  return [...lines].flatMap((line) => doubtsAt.get(line) ?? []);
}

function flattenDates(entries: readonly DateEntry[]): DateEntry[] {
  return entries.flatMap((entry) => [entry, ...flattenDates(entry.children)]);
}

const listArticles = (entry: NameEntry) => splitChronicle(entry, entry.articles, entry.permalink);
const listIssues = (entry: DateEntry) => splitChronicle(entry, entry.issues, entry.permalink);

/** How names are printed is told of those that articles name; staff sign, and subjects and keywords are found. */
function countPrinted(articles: readonly ArticleEntry[], names: Archive["names"]): void {
  const findForms = countMentions(articles, {
    kinds: ["figures", "organisations", "places"],
    read: ({ forms }) => forms,
  });
  const findTitles = countMentions(articles, {
    kinds: ["figures"],
    read: ({ title }) => (title === null ? [] : [title]),
  });
  for (const entry of Object.values(names).flat()) {
    entry.findForms = findForms;
    entry.findTitles = findTitles;
  }
}

export function buildArchive(pages: readonly PageRecord[], extras: ArchiveExtras = {}): Archive {
  const {
    placeParents = new Map(),
    subjectTree = new Map<string, SubjectNode>(),
    doubts,
    nameChanges: { merged, parted } = { merged: new Map(), parted: new Map() },
  } = extras;
  const issues = orderPages(pages).map((page) => enterIssue(page, doubts?.get(page.id) ?? []));
  enterTexts(issues, extras);
  for (const [index, issue] of issues.entries()) {
    issue.earlier = issues[index - 1] ?? null;
    issue.later = issues[index + 1] ?? null;
  }
  const articles = issues.flatMap((issue) => issue.articles);
  const broaderOf: BroaderOf = {
    places: (name) => placeParents.get(name) ?? null,
    subjects: (name) => subjectTree.get(name)?.broader ?? null,
  };
  const names = collectNames(articles, broaderOf);
  relateNames(names, { placeParents, subjectTree, parted });
  const entriesByName = forEachKind((kind) => new Map(names[kind].map((entry) => [entry.name, entry])));
  const findRelated = keepRecent(
    relateArticles((kind, name) => entriesByName[kind].get(name)),
    MOST_RELATED,
  );
  for (const [number, article] of articles.entries()) {
    article.number = number;
    article.findRelated = findRelated;
    if (extras.cutWords) article.cutWords = extras.cutWords;
  }
  countPrinted(articles, names);
  const { years, undated } = collectDates(issues);
  const dates = [...years, ...(undated ? [undated] : [])];
  const facets = new Lazy(() => narrowArchive(names, dates, articles));
  const findNarrowings = (entry: NameEntry | DateEntry) => facets.value.narrow(entry);
  for (const entry of [...Object.values(names).flat(), ...dates]) entry.findNarrowings = findNarrowings;
  const newestFirst = [...issues].reverse();
  const newestArticles = newestFirst.flatMap((issue) => issue.articles);
  const kept = new Set(articles.flatMap(({ record }) => record.keptAddresses ?? []));
  const feeds = listFeeds(newestArticles, names, kept);
  return new Archive(
    newestFirst,
    newestArticles,
    names,
    years,
    undated,
    splitChronicle(null, issues, "/issues/"),
    deferByKind((kind) => divideDirectory(names[kind], `/${kind}/`)),
    deferByKind((kind) => names[kind].flatMap(listArticles)),
    [...flattenDates(years), ...(undated ? [undated] : [])].flatMap(listIssues),
    facets,
    new Lazy(() =>
      facets.value.combined.flatMap((list) => splitChronicle(list, list.articles, list.permalink)),
    ),
    new Lazy(() => countSubjects(names.subjects, names.organisations)),
    newestFirst.flatMap((issue) => issue.text ?? []),
    feeds,
    subjectTree,
    listRedirects({ issues, names, feeds, merged }),
    entriesByName,
  );
}
