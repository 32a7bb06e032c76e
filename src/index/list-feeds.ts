/**
 * `(articles newest first, names, addresses that are kept) → the feeds of the archive`: that of all articles first, then
 * those of names, which are told theirs.
 */
import type { NameKind } from "../record/name-kinds.ts";
import { type ArticleEntry, ArticleFeed, type NameEntry } from "./archive.ts";

/** What readers follow. People in the news are not staff and mostly pass by; keywords are too many. */
const FOLLOWED: readonly NameKind[] = ["subjects", "organisations", "places", "people"];
/** Of five names four are in one article and may never be in another; two files for each would more than double the site. */
const FEWEST_ARTICLES = 2;

export function listFeeds(
  articles: readonly ArticleEntry[],
  names: Readonly<Record<NameKind, readonly NameEntry[]>>,
  kept: ReadonlySet<string> = new Set(),
): ArticleFeed[] {
  const isKept = ({ permalink }: NameEntry) =>
    kept.size > 0 && (kept.has(`${permalink}feed.xml`) || kept.has(`${permalink}feed.json`));
  const feeds = FOLLOWED.flatMap((kind) => names[kind])
    .filter((entry) => entry.articles.length >= FEWEST_ARTICLES || isKept(entry))
    .map((entry) => {
      entry.feed = new ArticleFeed(entry, entry.permalink);
      return entry.feed;
    });
  return [new ArticleFeed(null, "/", articles), ...feeds];
}
