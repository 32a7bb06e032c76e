/** `(site, articles of a feed) → Feed`, what either format says: the newest articles, each with its opening. */
import { widenPunctuation } from "../eleventy/filters/widen-punctuation.ts";
import type { Site } from "../eleventy/site.ts";
import { strings } from "../eleventy/strings.ts";
import type { ArticleFeed } from "../index/archive.ts";
import { authorsOf } from "../index/authors-of.ts";
import { cutText } from "../index/cut-text.ts";
import { LONGEST_EXCERPT } from "../record/open-excerpt.ts";
import type { Licence } from "../schema/licence.ts";

export interface FeedEntry {
  /** The address of the article, which is its id too. */
  url: string;
  title: string;
  /** As far as it is known: `2031-05-06`, `2031-05`, `2031` or null. */
  date: string | null;
  authors: readonly string[];
  tags: readonly string[];
  /** May be empty. */
  summary: string;
}

export interface Feed {
  title: string;
  description: string;
  /** The page whose articles these are; the feed's id too. */
  url: string;
  atomUrl: string;
  jsonUrl: string;
  /** The archive, which answers for entries without an author. */
  author: { name: string; url: string };
  /** Under what licence it is given out; null where none is named. */
  licence: Licence | null;
  /** The newest first. */
  entries: readonly FeedEntry[];
}

/** Entries in a feed: the issues of a few days. */
export const ENTRIES = 50;

export function buildFeed(site: Site, feed: ArticleFeed): Feed {
  const { owner, permalink, articles } = feed;
  return {
    title: owner === null ? site.title : strings.pageTitle(widenPunctuation(owner.name), site.title),
    description:
      owner === null
        ? strings.feedSubtitle
        : strings.namedArticles(widenPunctuation(owner.name), strings.kinds[owner.kind]),
    url: site.absolute(permalink),
    atomUrl: site.absolute(feed.atomPermalink),
    jsonUrl: site.absolute(feed.jsonPermalink),
    licence: site.licence,
    author: { name: site.title, url: site.absolute("/") },
    entries: articles.slice(0, ENTRIES).map((article) => ({
      url: site.absolute(article.permalink),
      title: widenPunctuation(article.title.text),
      date: article.issue.record.date,
      authors: authorsOf(article.record),
      tags: article.record.subjects,
      summary: widenPunctuation(cutText(article.opening, LONGEST_EXCERPT)),
    })),
  };
}
