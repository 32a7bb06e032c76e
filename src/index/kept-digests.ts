/**
 * Digests that take long to find out, kept from build to build with what they follow from: what narrows a list, and what
 * is related to an article. Most of both stays when a page is added, and it can be told of which.
 */
import { isDeepStrictEqual } from "node:util";
import type { Archive, ArticleEntry, DateEntry, NameEntry } from "./archive.ts";
import type { CombinedList } from "./facet.ts";
import { type FacetLists, keepsFacets } from "./facet-lists.ts";
import { type Condition, findTouched } from "./find-touched.ts";
import { listOldestFirst } from "./list-oldest-first.ts";

/** What there are digests of. */
export const digestKinds = ["narrowings", "related"] as const;

/** Digest by permalink. */
export type DigestTable = Record<(typeof digestKinds)[number], [permalink: string, digest: string][]>;

/** To which others are added. */
export const emptyTable = (): DigestTable => ({ narrowings: [], related: [] });

export interface KeptDigests extends DigestTable {
  /** All articles, the oldest first, with the digest of each with its page. */
  articles: [permalink: string, own: string][];
  /** Which of the articles have each facet. */
  facets: FacetLists;
  /** Permalinks of the combined lists. */
  combined: string[];
  /** Permalinks of the facets that all articles have: of no list it is said that all of its articles have them. */
  common: string[];
}

export type NarrowedEntry = NameEntry | DateEntry | CombinedList;

type Articles = KeptDigests["articles"];

/** Digest of an article with its page. */
type DigestOf = (article: ArticleEntry) => string;

/** Each article that came is held against all others; for more than these it is as fast to look at all lists again. */
const MOST_CAME = 100;

function describeArticles(archive: Archive, digestOf: DigestOf): Articles {
  return listOldestFirst(archive).map((article) => [article.permalink, digestOf(article)]);
}

function listCommon({ articles, facets }: Archive): string[] {
  const [first] = articles;
  const own = first ? facets.facetsOf(first) : [];
  return own.filter((facet) => facet.articles.length === articles.length).map(({ entry }) => entry.permalink);
}

export function keepDigests(archive: Archive, digestOf: DigestOf, table: DigestTable): KeptDigests {
  const { lists, combined } = archive.facets;
  return {
    articles: describeArticles(archive, digestOf),
    facets: lists.value,
    combined: combined.map(({ permalink }) => permalink),
    common: listCommon(archive),
    ...table,
  };
}

/** Null for what is to be found out anew. */
export interface RecalledDigests {
  narrowings(owner: NarrowedEntry): string | null;
  related(article: ArticleEntry): string | null;
}

export const recallNone: RecalledDigests = { narrowings: () => null, related: () => null };

/** What is related to an article is older or of the same page: up to the first that is another than before all stays. */
function findSettled(now: Articles, before: Articles): (article: ArticleEntry) => boolean {
  const first = now.findIndex(([, own], index) => own !== before[index]?.[1]);
  const same = first === -1 ? now.length : first;
  return ({ issue }) => (issue.articles.at(-1)?.number ?? same) < same;
}

/** The articles of a list, and what it is made of. */
function describeOwner(owner: NarrowedEntry): [readonly ArticleEntry[], readonly Condition[]] {
  if ("facets" in owner) return [owner.articles, owner.facets];
  if ("kind" in owner) return [owner.articles, [{ kind: owner.kind, entry: owner }]];
  return [owner.issues.flatMap(({ articles }) => articles), [{ kind: "dates", entry: owner }]];
}

/** Null where more than articles and combined lists came: others went, or what they have is another. */
function findUntouched(
  archive: Archive,
  now: Articles,
  { articles, facets, combined, common }: KeptDigests,
): ((owner: NarrowedEntry) => boolean) | null {
  const numbersNow = new Map(now.map(([permalink], number) => [permalink, number]));
  const kept = articles.flatMap(([permalink]) => numbersNow.get(permalink) ?? []);
  if (kept.length < articles.length) return null;
  if (!keepsFacets(facets, archive.facets.lists.value, kept)) return null;
  if (!isDeepStrictEqual(common, listCommon(archive))) return null;
  const listsBefore = new Set(combined);
  const lists = archive.facets.combined.filter(({ permalink }) => !listsBefore.has(permalink));
  if (archive.facets.combined.length - lists.length < listsBefore.size) return null;
  const before = new Set(articles.map(([permalink]) => permalink));
  const came = new Set(archive.articles.filter(({ permalink }) => !before.has(permalink)));
  if (came.size > MOST_CAME) return null;
  const isTouched = findTouched(archive.facets.facetsOf, { articles: came, combined: lists });
  return (owner) => !isTouched(...describeOwner(owner));
}

/** `digestOf` is that of all builds. */
export function recallDigests(archive: Archive, digestOf: DigestOf, kept: KeptDigests): RecalledDigests {
  const now = describeArticles(archive, digestOf);
  const isSettled = findSettled(now, kept.articles);
  const isUntouched = findUntouched(archive, now, kept);
  const narrowings = new Map(kept.narrowings);
  const related = new Map(kept.related);
  return {
    narrowings: (owner) => {
      const known = narrowings.get(owner.permalink) ?? null;
      return known !== null && isUntouched?.(owner) ? known : null;
    },
    related: (article) => (isSettled(article) ? (related.get(article.permalink) ?? null) : null),
  };
}
