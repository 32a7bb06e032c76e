/** Two snapshots → what changed between them, by page, and what became of addresses. */
import { compareCodepoints } from "../index/compare-codepoints.ts";
import { type ArticleComparison, compareArticles, type PlacedArticle } from "./compare-articles.ts";
import { matchArticles } from "./match-articles.ts";
import type { Snapshot, SnapshotPage } from "./snapshot.ts";

export interface ArticleChange extends Partial<ArticleComparison> {
  change: "added" | "lost" | "changed";
  title: string;
  address: string;
  /** Where it had another. */
  formerAddress?: string;
}

export interface PageChange {
  path: string;
  change: "added" | "lost" | "changed";
  articles: ArticleChange[];
}

export interface Changes {
  pages: PageChange[];
  addresses: {
    added: string[];
    /** What leads nowhere now. */
    gone: { address: string; title: string }[];
    redirected: { from: string; to: string }[];
  };
  /** Files that can't be read now, though they are there. */
  unread: string[];
  counts: Record<"added" | "lost" | "recut" | "retagged" | "text", number>;
}

export function compareSnapshots(before: Snapshot, after: Snapshot): Changes {
  const [old, now] = [before, after].map(({ pages }) => new Map(pages.map((page) => [page.record.id, page])));
  const ids = [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])];
  const pages = ids
    .flatMap((id) => comparePages(old?.get(id), now?.get(id)) ?? [])
    .sort((a, b) => compareCodepoints(a.path, b.path));
  const articles = pages.flatMap((page) => page.articles);
  const count = (is: (article: ArticleChange) => boolean) => articles.filter(is).length;
  return {
    pages,
    addresses: compareAddresses(before, after),
    unread: after.unread,
    counts: {
      added: count(({ change }) => change === "added"),
      lost: count(({ change }) => change === "lost"),
      recut: count(({ recut }) => Boolean(recut)),
      retagged: count(({ tags = [] }) => tags.length > 0),
      text: count(({ text = [] }) => text.length > 0),
    },
  };
}

const addressOf = ({ record }: PlacedArticle) => `/articles/${record.id}/`;
const titleOf = ({ record: { headline, body, kicker } }: PlacedArticle) =>
  headline ?? kicker ?? body[0] ?? "";

function comparePages(before: SnapshotPage | undefined, after: SnapshotPage | undefined): PageChange | null {
  const place = (page: SnapshotPage | undefined) =>
    page ? page.record.articles.map((record): PlacedArticle => ({ record, page })) : [];
  const articles = matchArticles(place(before), place(after)).flatMap(([was, is]): ArticleChange[] => {
    if (was && is) return compareOne(was, is);
    const one = was ?? is;
    return one ? [{ change: is ? "added" : "lost", title: titleOf(one), address: addressOf(one) }] : [];
  });
  const path = (after ?? before)?.path;
  if (path === undefined || (articles.length === 0 && before && after)) return null;
  return { path, change: before ? (after ? "changed" : "lost") : "added", articles };
}

function compareOne(was: PlacedArticle, is: PlacedArticle): ArticleChange[] {
  const compared = compareArticles(was, is);
  const isMoved = was.record.id !== is.record.id;
  if (!compared.recut && compared.text.length + compared.tags.length === 0 && !isMoved) return [];
  return [
    {
      change: "changed",
      title: titleOf(is),
      address: addressOf(is),
      ...(isMoved && { formerAddress: addressOf(was) }),
      ...compared,
    },
  ];
}

function compareAddresses(before: Snapshot, after: Snapshot): Changes["addresses"] {
  const old = new Map(before.addresses.map(({ address, title }) => [address, title]));
  for (const { from, to } of before.redirects) old.set(from, old.get(to) ?? to);
  const living = new Set(after.addresses.map(({ address }) => address));
  const redirects = new Map(after.redirects.map(({ from, to }) => [from, to]));
  const missing = [...old].filter(([address]) => !living.has(address));
  return {
    added: [...living].filter((address) => !old.has(address)),
    gone: missing.flatMap(([address, title]) => (redirects.has(address) ? [] : [{ address, title }])),
    redirected: missing.flatMap(([from]) => {
      const to = redirects.get(from);
      return to === undefined || before.redirects.some((other) => other.from === from) ? [] : [{ from, to }];
    }),
  };
}
