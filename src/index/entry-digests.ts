/**
 * Digests of the archive's entries, by which a page is known to be what it was: two entries with the same digest show
 * the same wherever they stand. What an entry shows of another one is in its own.
 */
import type {
  ArticleEntry,
  ArticleFeed,
  DateEntry,
  IssueEntry,
  Listing,
  NameEntry,
  RedirectTarget,
} from "./archive.ts";
import { digestParts } from "./digest-parts.ts";
import type { CombinedList, Facet } from "./facet.ts";
import { type DigestTable, type NarrowedEntry, type RecalledDigests, recallNone } from "./kept-digests.ts";

const toPermalink = ({ entry }: Facet) => entry.permalink;

/** Of what most entries have: nothing that narrows their list, which is found out at once and need not be kept, or nothing below. */
const NOTHING = "";

/** Articles whose digests stand for themselves: most names have no more, and to digest them again takes longer. */
const FEW = 3;

function digestNarrowings(owner: NarrowedEntry): string {
  const groups = owner.narrowings.map(({ kind, total, narrowings }) => [
    kind,
    total,
    // Where there is no place, what the list is made of says what is searched for.
    narrowings.map(({ facet, count, place }) => [toPermalink(facet), count, place]),
  ]);
  const shared = "shared" in owner ? owner.shared.map(toPermalink) : [];
  return groups.length === 0 && shared.length === 0 ? NOTHING : digestParts(groups, shared);
}

export class EntryDigests {
  readonly #pages: ReadonlyMap<string, string>;
  readonly #own = new Map<ArticleEntry, string>();
  readonly #articles = new WeakMap<readonly ArticleEntry[], string>();
  readonly #names = new Map<NameEntry, string>();
  readonly #trees = new Map<NameEntry, string>();
  readonly #narrowings = new Map<string, string>();
  readonly #related = new Map<string, string>();
  /** What was found out in the last build and stays. */
  recalled: RecalledDigests = recallNone;

  /** Id of a page → digest of its record, its printed text and what is doubtful about it (`digestRecords`). */
  constructor(pages: ReadonlyMap<string, string>) {
    this.#pages = pages;
  }

  /** With all its articles and its printed text. Throws an Error where the page is not known. */
  issue({ record: { id } }: IssueEntry): string {
    const digest = this.#pages.get(id);
    if (digest === undefined) throw new Error(`No digest of the page ${id} was given`);
    return digest;
  }

  /** With its page, so it need not be digested again: which of the page's articles it is says the rest. */
  article(entry: ArticleEntry): string {
    const known = this.#own.get(entry) ?? `${entry.record.order} ${this.issue(entry.issue)}`;
    this.#own.set(entry, known);
    return known;
  }

  articles(articles: readonly ArticleEntry[]): string {
    if (articles.length <= FEW) return articles.map((each) => this.article(each)).join("");
    const digest = this.#articles.get(articles) ?? digestParts(articles.map((each) => this.article(each)));
    this.#articles.set(articles, digest);
    return digest;
  }

  /** With all its articles and what is right above and below it; without what narrows its list. */
  name(entry: NameEntry): string {
    const known = this.#names.get(entry);
    if (known !== undefined) return known;
    const { kind, name, permalink, initial, parentName, scopeNote, feed, articles } = entry;
    const above: string[] = [];
    for (let each = entry.parent; each !== null; each = each.parent) above.push(each.permalink, each.name);
    const digest = digestParts(
      [kind, name, permalink, initial, parentName, scopeNote, feed?.permalink ?? null],
      above,
      entry.children.map((child) => [child.permalink, child.articles.length]),
      this.below(entry),
      [entry.namesake, ...entry.parted].map((other) => other?.permalink ?? null),
      this.articles(articles),
    );
    this.#names.set(entry, digest);
    return digest;
  }

  /** Which names are below one, and below those. */
  below(entry: NameEntry): string {
    if (entry.children.length === 0) return NOTHING;
    const known =
      this.#trees.get(entry) ??
      digestParts(entry.children.map((child) => [child.permalink, child.name, this.below(child)]));
    this.#trees.set(entry, known);
    return known;
  }

  date({ date, permalink, parent, children }: DateEntry): string {
    return digestParts(
      date,
      permalink,
      parent && [parent.permalink, parent.parent?.permalink ?? null],
      children.map((child) => [child.permalink, child.issues.length]),
    );
  }

  /** Where it is its owner tells, too. */
  feed(feed: ArticleFeed): string {
    return feed.owner ? this.name(feed.owner) : this.articles(feed.articles);
  }

  target(target: RedirectTarget): string {
    if ("title" in target) return this.article(target);
    if ("name" in target) return this.name(target);
    return "atomPermalink" in target ? this.feed(target) : this.issue(target);
  }

  /** Without what narrows it. */
  combined({ facets, articles }: CombinedList): string {
    return digestParts(facets.map(toPermalink), this.articles(articles));
  }

  /** What some of its articles have and others lack; of a combined list what all of them have, too. */
  narrowings(owner: NarrowedEntry): string {
    const digest = this.recalled.narrowings(owner) ?? digestNarrowings(owner);
    if (digest !== NOTHING) this.#narrowings.set(owner.permalink, digest);
    return digest;
  }

  related(article: ArticleEntry): string {
    const digest =
      this.recalled.related(article) ??
      digestParts(article.related.map((other) => [this.article(other.article), other.shared]));
    this.#related.set(article.permalink, digest);
    return digest;
  }

  /** Those that take long, as far as they were asked for. */
  get table(): DigestTable {
    return { narrowings: [...this.#narrowings], related: [...this.#related] };
  }

  /**
   * What is said of a page of a list beside its items, as it is, for it is short; how long the list is only where a reader
   * enters it.
   */
  listing({ permalink, number, total, backward, forward }: Listing<unknown, unknown>): readonly unknown[] {
    return [permalink, number, number === null ? total : null, backward, forward];
  }
}
