/**
 * A lost address and the archive → what most likely took its place, and so how to redirect it; null where nothing is like
 * it. Of an article that is the one whose text begins alike, or else the one, on the same page if that is there, that
 * holds most of its title; of an issue the one that has its articles; of a name the name most like it.
 */
import type { Archive, ArticleEntry, NameEntry } from "../index/archive.ts";
import type { NameKind } from "../record/name-kinds.ts";
import type { LedgerEntry } from "./read-ledger.ts";

export interface Successor {
  /** Where a correction can be anchored. */
  article: ArticleEntry;
  /** What the correction says. */
  action: { keep: string } | { merge: Record<string, string> };
}

/** Sharing less than a third of the pairs of characters is chance. */
const MIN_SHARE = 1 / 3;
/** `<page>-<digest of how the text begins>`, and a number where two begin alike. */
const ARTICLE = /^\/articles\/((.+)-([0-9a-f]{8})(?:-\d+)?)\/$/;
const ISSUE = /^\/issues\/([\w-]+)\//;
const NAME = /^\/(figures|organisations|places)\/[\w-]+\/$/;
const FEED = /^(\/(\w+)\/[\w-]+\/)feed\.(?:xml|json)$/;

export interface Finder {
  archive: Archive;
  /** All of the ledger. */
  entries: readonly LedgerEntry[];
}

export function findSuccessor(lost: LedgerEntry, { archive, entries }: Finder): Successor | null {
  const { address, title } = lost;
  const isNew = newnessOf(entries);
  const article = ARTICLE.test(address) ? findArticle(lost, archive, isNew) : null;
  if (article) return { article, action: { keep: address } };
  const [, pageId] = ISSUE.exec(address) ?? [];
  if (pageId !== undefined) {
    const heirs = entries
      .filter((entry) => ARTICLE.exec(entry.address)?.[2] === pageId)
      .flatMap((entry) => findArticle(entry, archive, isNew) ?? []);
    const heir = commonest(heirs.map(({ issue }) => issue))?.articles[0];
    return heir ? { article: heir, action: { keep: address } } : null;
  }
  const [, kind] = NAME.exec(address) ?? [];
  if (kind !== undefined) {
    const name = best(archive.names[kind as NameKind], (entry) => shareOf(title, entry.name), isNew);
    const [first] = name?.own ?? [];
    return name && first ? { article: first, action: { merge: { [title]: name.name } } } : null;
  }
  const [, owner, ownKind] = FEED.exec(address) ?? [];
  const name =
    owner === undefined
      ? undefined
      : archive.names[ownKind as NameKind]?.find(({ permalink }) => permalink === owner);
  const [first] = name?.own ?? [];
  return first ? { article: first, action: { keep: address } } : null;
}

/** What has come since the ledger was written is likelier to have taken a place than what was there all along. */
function newnessOf(entries: readonly LedgerEntry[]) {
  const known = new Set(entries.map(({ address }) => address));
  return ({ permalink }: { permalink: string }) => !known.has(permalink);
}

type Newness = ReturnType<typeof newnessOf>;

function findArticle({ address, title }: LedgerEntry, archive: Archive, isNew: Newness): ArticleEntry | null {
  const [, id, pageId, digest = ""] = ARTICLE.exec(address) ?? [];
  const same = archive.articles.find(({ record }) => record.id === id);
  if (same) return same;
  const alike = archive.articles.find(({ permalink }) => ARTICLE.exec(permalink)?.[3] === digest);
  if (alike) return alike;
  const page = archive.issues.find(({ record }) => record.id === pageId);
  const share = ({ title: own, record }: ArticleEntry) => shareOf(title, own.text + record.body.join(""));
  const found = page && best(page.articles, share, isNew);
  if (found) return found;
  const fresh = page?.articles.filter(isNew) ?? [];
  return fresh.length === 1 ? (fresh[0] ?? null) : best(archive.articles, share, isNew);
}

/** The one that shares most, at least so much that it is no chance; of equals one that is new. */
function best<Item extends ArticleEntry | NameEntry>(
  items: readonly Item[],
  share: (item: Item) => number,
  isNew: Newness,
): Item | null {
  let [found, most, newest]: [Item | null, number, boolean] = [null, MIN_SHARE, false];
  for (const item of items) {
    const own = share(item);
    if (own < most || (own === most && (newest || !isNew(item)))) continue;
    [found, most, newest] = [item, own, isNew(item)];
  }
  return found;
}

/** How much of a title stands in a text: of its pairs of characters, of a name of three or fewer its characters. */
function shareOf(title: string, text: string): number {
  const characters = [...title.replace(/\s/gu, "")];
  const parts =
    characters.length > 3 ? characters.slice(1).map((next, index) => characters[index] + next) : characters;
  return parts.length === 0 ? 0 : parts.filter((part) => text.includes(part)).length / parts.length;
}

function commonest<Item>(items: readonly Item[]): Item | null {
  const counts = new Map<Item, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].reduce<[Item | null, number]>(
    (most, [item, count]) => (count > most[1] ? [item, count] : most),
    [null, 0],
  )[0];
}
