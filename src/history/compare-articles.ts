/** An article as it was and as it is, each with its page → how it was re-cut, what its text and its tags became. */
import { foldPage } from "../correct/fold-page.ts";
import { ownLines } from "../record/own-lines.ts";
import type { ArticleRecord } from "../schema/record.ts";
import type { SnapshotPage } from "./snapshot.ts";

export interface PlacedArticle {
  record: ArticleRecord;
  page: SnapshotPage;
}

/** Printed lines that came from elsewhere on the page or went there, and those that are taken for something else. */
export interface Recut {
  came: string[];
  went: string[];
  roles: { line: string; from: string; to: string }[];
}

export interface TextChange {
  field: string;
  from: string;
  to: string;
}

export interface TagChange {
  field: string;
  added: string[];
  removed: string[];
}

export interface ArticleComparison {
  recut: Recut | null;
  text: TextChange[];
  tags: TagChange[];
}

const TEXT_FIELDS = ["section", "rubric", "kicker", "headline", "subhead", "byline", "attribution"] as const;
const TAG_FIELDS = [
  "organisation",
  "organisations",
  "people",
  "places",
  "subjects",
  "reporters",
  "correspondents",
  "photographers",
] as const;
/** Characters that are shown on either side of a difference. */
const CONTEXT = 6;
const PARAGRAPHS = "\n";

/** The printed lines of a page without white space, by number; blank ones left out. */
export function printedLines({ text }: SnapshotPage): Map<number, string> {
  const lines = text.split("\n").map((line, index) => [index + 1, foldPage(line).text] as const);
  return new Map(lines.filter(([, line]) => line !== ""));
}

export function compareArticles(before: PlacedArticle, after: PlacedArticle): ArticleComparison {
  const recut = compareLines(before, after);
  const fields = [
    ...TEXT_FIELDS.map((field) => [field, before.record[field] ?? "", after.record[field] ?? ""] as const),
    ["body", before.record.body.join(PARAGRAPHS), after.record.body.join(PARAGRAPHS)] as const,
  ];
  // What a new cut moved from field to field is no change of the text.
  const isKept = (text: string, whole: string) => squeeze(whole).includes(squeeze(text));
  const [was, is] = [wholeOf(before), wholeOf(after)];
  return {
    recut,
    text: fields.flatMap(([field, from, to]) => {
      if (from === to || (recut && isKept(from, is) && isKept(to, was))) return [];
      // Paragraphs that came or went, or were joined, are none either, unless words were changed too.
      if (recut && field === "body" && !isReworded(before, after)) return [];
      return [{ field, ...narrow(from, to) }];
    }),
    tags: TAG_FIELDS.flatMap((field) => {
      const [was, is] = [namesOf(before.record, field), namesOf(after.record, field)];
      const added = is.filter((name) => !was.includes(name));
      const removed = was.filter((name) => !is.includes(name));
      return added.length + removed.length > 0 ? [{ field, added, removed }] : [];
    }),
  };
}

/** Whether a line was printed otherwise, or an editor changed words. */
function isReworded(before: PlacedArticle, after: PlacedArticle): boolean {
  const [old, now] = [before, after].map(({ page }) => new Set(printedLines(page).values()));
  const wordsOf = ({ record: { corrections = [] } }: PlacedArticle) =>
    JSON.stringify(
      corrections
        .filter(({ field }) => field === "text")
        .map(({ printed, corrected }) => [printed, corrected]),
    );
  return (
    [...rolesOf(after).keys()].some((line) => !old?.has(line)) ||
    [...rolesOf(before).keys()].some((line) => !now?.has(line)) ||
    wordsOf(before) !== wordsOf(after)
  );
}

function compareLines(before: PlacedArticle, after: PlacedArticle): Recut | null {
  const [was, is] = [rolesOf(before), rolesOf(after)];
  const [onOld, onNew] = [before, after].map(({ page }) => new Set(printedLines(page).values()));
  const came = [...is.keys()].filter((line) => !was.has(line) && onOld?.has(line));
  const went = [...was.keys()].filter((line) => !is.has(line) && onNew?.has(line));
  const roles = [...is].flatMap(([line, to]) => {
    const from = was.get(line);
    return from === undefined || from === to ? [] : [{ line, from, to }];
  });
  return came.length + went.length + roles.length > 0 ? { came, went, roles } : null;
}

/** Printed line → what it is in the article; of a line that is there twice the first. */
function rolesOf({ record, page }: PlacedArticle): Map<string, string> {
  const lines = printedLines(page);
  const known = new Map(record.evidence.map(({ line, role }) => [line, role]));
  const roles = new Map<string, string>();
  for (const number of ownLines(record)) {
    const line = lines.get(number);
    if (line !== undefined && !roles.has(line)) roles.set(line, known.get(number) ?? "");
  }
  return roles;
}

const squeeze = (text: string) => text.replace(/\s+/gu, "");

function wholeOf({ record }: PlacedArticle): string {
  const { photos, body } = record;
  const captions = photos.flatMap(({ caption, credit }) => [caption ?? "", credit ?? ""]);
  return [...TEXT_FIELDS.map((field) => record[field] ?? ""), ...body, ...captions].join("");
}

function namesOf(record: ArticleRecord, field: (typeof TAG_FIELDS)[number]): string[] {
  const value = record[field];
  if (value === null) return [];
  const all: readonly (string | { name: string })[] = Array.isArray(value) ? value : [value];
  return all.map((item) => (typeof item === "string" ? item : item.name));
}

/** Two texts without what they begin and end with alike, but for a few characters. */
function narrow(from: string, to: string): { from: string; to: string } {
  let start = 0;
  while (start < from.length && from[start] === to[start]) start += 1;
  let end = 0;
  const most = Math.min(from.length, to.length) - start;
  while (end < most && from.at(-1 - end) === to.at(-1 - end)) end += 1;
  const show = (text: string) => {
    const [first, last] = [Math.max(0, start - CONTEXT), Math.min(text.length, text.length - end + CONTEXT)];
    return `${first > 0 ? "…" : ""}${text.slice(first, last)}${last < text.length ? "…" : ""}`;
  };
  return { from: show(from), to: show(to) };
}
