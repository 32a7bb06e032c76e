/**
 * `(issues, names, feeds, names that an editor changed) → redirects`: of addresses that records keep, and of merged names,
 * each to a page that is there. What has a page is not redirected.
 */
import type { NameKind } from "../record/name-kinds.ts";
import {
  type ArticleFeed,
  type IssueEntry,
  type NameEntry,
  Redirect,
  type RedirectTarget,
} from "./archive.ts";
import { compareCodepoints } from "./compare-codepoints.ts";
import { Lazy } from "./lazy.ts";
import { readPinyin } from "./read-pinyin.ts";
import { slugOf } from "./slug-of.ts";

export interface RedirectParts {
  issues: readonly IssueEntry[];
  names: Readonly<Record<NameKind, readonly NameEntry[]>>;
  /** That of all articles first. */
  feeds: readonly ArticleFeed[];
  /** Name → the name it has everywhere. */
  merged: ReadonlyMap<string, string>;
}

/** The kinds among which names can be merged. */
const MERGED_KINDS = ["figures", "organisations", "places"] as const satisfies readonly NameKind[];
const OF_NAME = /^\/(?:people|figures|organisations|places|subjects|keywords)\//;
const FEED_FILE = /feed\.(?:xml|json)$/;

export function listRedirects({ issues, names, feeds, merged }: RedirectParts): Redirect[] {
  const articles = issues.flatMap((issue) => issue.articles);
  /** Most archives have no former address to look up. */
  const living = new Lazy(
    () =>
      new Set(
        [
          ...issues.flatMap(({ permalink, text }) => [permalink, ...(text ? [text.permalink] : [])]),
          ...articles.map(({ permalink }) => permalink),
          ...Object.values(names)
            .flat()
            .map(({ permalink }) => permalink),
          ...feeds.flatMap(({ atomPermalink, jsonPermalink }) => [atomPermalink, jsonPermalink]),
        ].map((permalink) => permalink.toLowerCase()),
      ),
  );
  const redirects = new Map<string, Redirect>();
  const enter = (from: string, to: string, target: RedirectTarget) => {
    const key = from.toLowerCase();
    if (!living.value.has(key) && !redirects.has(key)) redirects.set(key, new Redirect(from, to, target));
  };
  const enterFeeds = (from: string, feed: ArticleFeed) => {
    enter(`${from}feed.xml`, feed.atomPermalink, feed);
    enter(`${from}feed.json`, feed.jsonPermalink, feed);
  };
  // Who followed a name that is gone is given all articles: a feed can't lead to a single one.
  const [all] = feeds;
  for (const article of articles)
    for (const address of article.record.keptAddresses ?? []) {
      if (FEED_FILE.test(address)) {
        if (all) enterFeeds(address.replace(FEED_FILE, ""), all);
        continue;
      }
      enter(address, article.permalink, article);
      if (all && OF_NAME.test(address)) enterFeeds(address, all);
    }
  for (const issue of issues)
    for (const address of issue.record.keptAddresses ?? [])
      enter(address, (address.endsWith("/text/") && issue.text ? issue.text : issue).permalink, issue);
  for (const [from, to] of merged)
    for (const kind of MERGED_KINDS) {
      const entry = names[kind].find(({ name }) => name === to.normalize("NFC"));
      if (!entry) continue;
      const address = `/${kind}/${slugOf(from, readPinyin(from, kind === "figures"))}/`;
      enter(address, entry.permalink, entry);
      if (entry.feed) enterFeeds(address, entry.feed);
    }
  return [...redirects.values()].sort((a, b) => compareCodepoints(a.from, b.from));
}
