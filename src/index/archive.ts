/**
 * The archive as templates read it. Everything here is a class instance on purpose: Eleventy's data cascade
 * deep-copies plain objects for each page, and hands instances over as they are.
 */
import type { Doubt, DoubtId } from "../diagnostics/select-doubts.ts";
import type { Mention } from "../record/list-mentions.ts";
import { type NameKind, type StaffRole, staffRoles } from "../record/name-kinds.ts";
import type { ArticleRecord, PageRecord } from "../schema/record.ts";
import type { LineRole } from "../schema/tree.ts";
import { Count } from "./count.ts";
import type { DirectoryPage } from "./directory.ts";
import type { CombinedList, NarrowingGroup } from "./facet.ts";
import { Lazy } from "./lazy.ts";
import type { ArchiveFacets } from "./narrow-archive.ts";
import type { SubjectNode } from "./subject-node.ts";
import type { Title } from "./title-of.ts";

/** One newspaper page, that is one seed file. */
export class IssueEntry {
  articles: readonly ArticleEntry[] = [];
  earlier: IssueEntry | null = null;
  later: IssueEntry | null = null;
  /** Null where the printed text was not handed over. */
  text: PrintedText | null = null;

  constructor(
    readonly record: Omit<PageRecord, "articles">,
    readonly permalink: string,
  ) {}

  /** Where the whole record stands as JSON. */
  get recordPermalink(): string {
    return `${this.permalink}record.json`;
  }
}

/** What a printed line is: as the parser reads it, or a line of front matter, or a blank that a photo left. */
export type PrintedRole = LineRole | "continuation" | "matter" | "photo";

/** A line as printed. */
export class PrintedLine {
  constructor(
    /** 1-based. */
    readonly number: number,
    readonly text: string,
    /** The first is that of the whole line, others that of parts of it. None for a blank that only parts lines. */
    readonly roles: readonly PrintedRole[],
    readonly doubts: readonly DoubtId[],
  ) {}
}

/** Lines that follow one another and belong to one article, or to none. */
export class PrintedBlock {
  constructor(
    readonly article: ArticleEntry | null,
    readonly lines: readonly PrintedLine[],
  ) {}
}

/** The text of an issue as printed, line by line. */
export class PrintedText {
  #length: number | undefined;

  constructor(
    readonly issue: IssueEntry,
    private readonly count: (text: PrintedText) => number,
    private readonly describe: (text: PrintedText) => readonly PrintedBlock[],
    readonly permalink: string,
  ) {}

  /** How many lines there are. */
  get length(): number {
    this.#length ??= this.count(this);
    return this.#length;
  }

  get blocks(): readonly PrintedBlock[] {
    return this.describe(this);
  }

  get lines(): readonly PrintedLine[] {
    return this.blocks.flatMap((block) => block.lines);
  }

  /** Permalink of a 1-based line. */
  linkTo(line: number): string {
    return `${this.permalink}#L${line}`;
  }

  /** The lines of an article; null where none is known. */
  blockOf(article: ArticleEntry): PrintedBlock | null {
    return this.blocks.find((block) => block.article === article) ?? null;
  }

  /** Permalink of the lines of an article; of the whole text where they are not known. */
  linkToArticle(article: ArticleEntry): string {
    return this.blockOf(article) === null ? this.permalink : `${this.permalink}#${anchorOfArticle(article)}`;
  }
}

/** Where the lines of an article begin on the page of the printed text. */
export function anchorOfArticle(article: ArticleEntry): string {
  return `a${article.record.order}`;
}

/** An older article, or one of the same page, and the names that it shares. */
export class RelatedArticle {
  constructor(
    readonly article: ArticleEntry,
    /** The rarest first. */
    readonly shared: readonly string[],
  ) {}
}

/** What entries have that are not told otherwise; all share it, for there are tens of thousands. */
const NONE: readonly never[] = [];
const findNone = () => NONE;
const nobody = new Lazy(findNone);
const findNobody = (): Company => ({ reporters: nobody, companions: nobody, subjects: nobody });
const leaveWhole = (text: string): readonly string[] => [text];

export class ArticleEntry {
  /** Its place among the articles of the archive, of which the oldest is 0. */
  number = 0;
  /** Neighbours on the same newspaper page. */
  previous: ArticleEntry | null = null;
  next: ArticleEntry | null = null;
  /** What is doubtful about its lines, by line. */
  doubts: readonly Doubt[] = NONE;
  /** Gives the words of a line of its title, between which the line may be broken. */
  cutWords = leaveWhole;
  findRelated: (article: ArticleEntry) => readonly RelatedArticle[] = findNone;

  constructor(
    readonly record: ArticleRecord,
    readonly issue: IssueEntry,
    readonly permalink: string,
    readonly title: Title,
    /** The beginning of its first paragraph, as long as any excerpt and one character longer; read without its record. */
    readonly opening: string,
    readonly mentions: readonly Mention[],
  ) {}

  /** The closest first. */
  get related(): readonly RelatedArticle[] {
    return this.findRelated(this);
  }
}

/** What the articles of a name have besides it. */
export interface Company {
  reporters: Lazy<readonly Count<NameEntry>[]>;
  companions: Lazy<readonly Count<NameEntry>[]>;
  subjects: Lazy<readonly Count<NameEntry>[]>;
}

/** A name that articles share and that has a page of its own. */
export class NameEntry {
  /** The entry above: the body it is part of, the place it lies in, the broader subject. */
  parent: NameEntry | null = null;
  /** Name of what is above, whether it has a page or not. */
  parentName: string | null = null;
  /** In pinyin order. */
  children: readonly NameEntry[] = NONE;
  /** Who has the same name and another part: staff and people in the news are not taken for one. */
  namesake: NameEntry | null = null;
  /** Others of the same name whom an editor told apart from it. */
  parted: readonly NameEntry[] = NONE;
  /** What a subject is for, where its vocabulary says so. */
  scopeNote: string | null = null;
  findForms: (entry: NameEntry) => readonly Count<string>[] = findNone;
  findTitles: (entry: NameEntry) => readonly Count<string>[] = findNone;
  findCompany: (entry: NameEntry) => Company = findNobody;
  findNarrowings: (entry: NameEntry) => readonly NarrowingGroup[] = findNone;
  /** Null where few would follow it. */
  feed: ArticleFeed | null = null;

  constructor(
    readonly kind: NameKind,
    readonly name: string,
    readonly permalink: string,
    /** In pinyin, the syllables apart; of Latin letters and digits only. */
    readonly reading: string,
    /** Oldest first; of a place or subject those of all below it too. */
    readonly articles: readonly ArticleEntry[],
    /** Those that have the name itself. */
    readonly own: readonly ArticleEntry[],
  ) {}

  /** Upper-case first letter of the reading, `#` where there is none. */
  get initial(): string {
    const initial = this.reading.charAt(0).toUpperCase();
    return /[A-Z]/.test(initial) ? initial : "#";
  }

  /** How an article has the name itself; none where it has not. */
  mentionsIn(article: ArticleEntry): readonly Mention[] {
    const found: Mention[] = [];
    // Asked of every name in each of its articles; a loop takes a third of the time of a filter.
    for (const mention of article.mentions)
      if (mention.name === this.name && mention.kind === this.kind) found.push(mention);
    return found;
  }

  /** Printed forms, with the number of articles that use each; the commonest first, as are all of the following. */
  get forms(): readonly Count<string>[] {
    return this.findForms(this);
  }

  /** Offices and honours printed beside the name of a person in the news. */
  get titles(): readonly Count<string>[] {
    return this.findTitles(this);
  }

  get company(): Company {
    return this.findCompany(this);
  }

  get reporters(): readonly Count<NameEntry>[] {
    return this.company.reporters.value;
  }

  /** Organisations that the same articles name. */
  get companions(): readonly Count<NameEntry>[] {
    return this.company.companions.value;
  }

  /** Subjects of the articles. */
  get subjects(): readonly Count<NameEntry>[] {
    return this.company.subjects.value;
  }

  /** What some of the articles have and others lack. */
  get narrowings(): readonly NarrowingGroup[] {
    return this.findNarrowings(this);
  }

  /** What the name did for an article, in the order of `staffRoles`; of staff only. */
  rolesIn(article: ArticleEntry): StaffRole[] {
    const roles = new Set(this.mentionsIn(article).map(({ role }) => role));
    return staffRoles.filter((role) => roles.has(role));
  }

  isActingIn(article: ArticleEntry): boolean {
    return this.mentionsIn(article).some(({ isActing }) => isActing);
  }
}

/** Articles that readers can follow: all, or those of a name. */
export class ArticleFeed {
  constructor(
    /** Null for the feed of all articles. */
    readonly owner: NameEntry | null,
    /** The page that shows the same articles. */
    readonly permalink: string,
    /** Newest first; null for those of the owner. */
    private readonly given: readonly ArticleEntry[] | null = null,
  ) {}

  /** Newest first. */
  get articles(): readonly ArticleEntry[] {
    return this.given ?? [...(this.owner?.articles ?? [])].reverse();
  }

  get atomPermalink(): string {
    return `${this.permalink}feed.xml`;
  }

  get jsonPermalink(): string {
    return `${this.permalink}feed.json`;
  }
}

export type RedirectTarget = ArticleEntry | IssueEntry | NameEntry | ArticleFeed;

/** A former address and where it leads. */
export class Redirect {
  constructor(
    readonly from: string,
    readonly to: string,
    /** What stands at `to`; of a printed text its issue. */
    readonly target: RedirectTarget,
  ) {}
}

/** A year, a month or a day, or all that is undated. */
export class DateEntry {
  children: readonly DateEntry[] = [];
  findNarrowings: (entry: DateEntry) => readonly NarrowingGroup[] = findNone;

  constructor(
    /** `2025`, `2025-12`, `2025-12-09`, or null for the undated. */
    readonly date: string | null,
    readonly permalink: string,
    readonly parent: DateEntry | null,
    /** Every issue that falls into it, oldest first. */
    readonly issues: readonly IssueEntry[],
  ) {}

  /** What some of its articles have and others lack; of a year, and of the undated. */
  get narrowings(): readonly NarrowingGroup[] {
    return this.findNarrowings(this);
  }
}

/** In how many articles a subject and an organisation meet. */
export class SubjectCount {
  constructor(
    readonly subject: NameEntry,
    readonly organisation: NameEntry,
    readonly count: number,
  ) {}

  toOrganisation(): Count<NameEntry> {
    return new Count(this.organisation, this.count);
  }
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
    /** The pages of `/people/`, `/organisations/` and so on, each beginning with that. */
    readonly directories: Readonly<Record<NameKind, readonly DirectoryPage[]>>,
    /** The pages of each name. */
    readonly nameListings: Readonly<Record<NameKind, readonly Listing<NameEntry, ArticleEntry>[]>>,
    /** The pages of each year, month and day. */
    readonly dateListings: readonly Listing<DateEntry, IssueEntry>[],
    readonly lazyFacets: Lazy<ArchiveFacets>,
    readonly lazyCombinedListings: Lazy<readonly Listing<CombinedList, ArticleEntry>[]>,
    readonly lazySubjectCounts: Lazy<readonly SubjectCount[]>,
    /** Newest first, as the issues. */
    readonly texts: readonly PrintedText[],
    /** That of all articles first. */
    readonly feeds: readonly ArticleFeed[],
    /** Label of a subject of the vocabulary → what that says of it; subjects without articles too. */
    readonly subjectTree: ReadonlyMap<string, SubjectNode>,
    /** In the order of `from`; none of a page that is there. */
    readonly redirects: readonly Redirect[],
    private readonly entriesByName: Readonly<Record<NameKind, ReadonlyMap<string, NameEntry>>>,
  ) {}

  get facets(): ArchiveFacets {
    return this.lazyFacets.value;
  }

  /** The pages of each combined list. */
  get combinedListings(): readonly Listing<CombinedList, ArticleEntry>[] {
    return this.lazyCombinedListings.value;
  }

  /** The commonest first. */
  get subjectCounts(): readonly SubjectCount[] {
    return this.lazySubjectCounts.value;
  }

  /** The entry of `name` among `kind`, or null where it has none. */
  find(kind: NameKind, name: string): NameEntry | null {
    const entries = this.entriesByName[kind];
    // Nearly all are in NFC, and to ask takes longer than to look.
    return entries.get(name) ?? entries.get(name.normalize("NFC")) ?? null;
  }

  /** Permalink of the page that `name` has among `kind`, or null where it has none. */
  permalinkOf(kind: NameKind, name: string): string | null {
    return this.find(kind, name)?.permalink ?? null;
  }
}
