/**
 * The archive as templates read it. Everything here is a class instance on purpose: Eleventy's data cascade
 * deep-copies plain objects for each page, and hands instances over as they are.
 */
import type { ArticleRecord, PageRecord } from "../schema/record.ts";
import type { Title } from "./title-of.ts";

/** One newspaper page, that is one seed file. */
export class IssueEntry {
  articles: readonly ArticleEntry[] = [];
  earlier: IssueEntry | null = null;
  later: IssueEntry | null = null;

  constructor(
    readonly record: Omit<PageRecord, "articles">,
    readonly permalink: string,
  ) {}
}

export class ArticleEntry {
  /** Neighbours on the same newspaper page. */
  previous: ArticleEntry | null = null;
  next: ArticleEntry | null = null;

  constructor(
    readonly record: ArticleRecord,
    readonly issue: IssueEntry,
    readonly permalink: string,
    readonly title: Title,
  ) {}
}

/** What a member of staff did for an article; the order is the one lists are shown in. */
export const staffRoles = ["reporter", "correspondent", "photographer"] as const;
export type StaffRole = (typeof staffRoles)[number];

export type NameKind = "people" | "organisations" | "subjects" | "keywords";

/** A name that articles share and that has a page of its own. */
export class NameEntry {
  constructor(
    readonly kind: NameKind,
    readonly name: string,
    readonly permalink: string,
    /** Upper-case first letter of the pinyin reading, `#` where there is none. */
    readonly initial: string,
    /** Oldest first. */
    readonly articles: readonly ArticleEntry[],
    /** Empty for everything but people. */
    readonly roles: ReadonlyMap<StaffRole, ReadonlySet<ArticleEntry>>,
  ) {}
}

/** A year, a month or a day, or all that is undated. */
export class DateEntry {
  children: readonly DateEntry[] = [];

  constructor(
    /** `2025`, `2025-12`, `2025-12-09`, or null for the undated. */
    readonly date: string | null,
    readonly permalink: string,
    readonly parent: DateEntry | null,
    /** Every issue that falls into it, oldest first. */
    readonly issues: readonly IssueEntry[],
  ) {}
}

/** One page of a list. */
export class Listing<Owner, Item> {
  constructor(
    readonly owner: Owner,
    /** In the order they are shown in. */
    readonly items: readonly Item[],
    readonly permalink: string,
    /** Null for the page that a reader enters by. */
    readonly number: number | null,
    /** Length of the whole list. */
    readonly total: number,
    readonly backward: string | null,
    readonly forward: string | null,
  ) {}
}

export class Archive {
  constructor(
    /** Newest first; undated ones last. */
    readonly issues: readonly IssueEntry[],
    /** Issues newest first, and within an issue as printed. */
    readonly articles: readonly ArticleEntry[],
    /** In pinyin order. */
    readonly names: Readonly<Record<NameKind, readonly NameEntry[]>>,
    /** Newest first. */
    readonly years: readonly DateEntry[],
    readonly undated: DateEntry | null,
    /** The pages of `/issues/`. */
    readonly issueListings: readonly Listing<null, IssueEntry>[],
    /** The pages of `/people/`, `/organisations/` and so on. */
    readonly directories: Readonly<Record<NameKind, readonly Listing<null, NameEntry>[]>>,
    /** The pages of each name. */
    readonly nameListings: Readonly<Record<NameKind, readonly Listing<NameEntry, ArticleEntry>[]>>,
    /** The pages of each year, month and day. */
    readonly dateListings: readonly Listing<DateEntry, IssueEntry>[],
    private readonly permalinksByName: Readonly<Record<NameKind, ReadonlyMap<string, string>>>,
  ) {}

  /** Permalink of the page that `name` has among `kind`, or null where it has none. */
  permalinkOf(kind: NameKind, name: string): string | null {
    return this.permalinksByName[kind].get(name.normalize("NFC")) ?? null;
  }
}
