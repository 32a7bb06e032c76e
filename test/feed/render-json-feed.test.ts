import { describe, expect, test } from "vitest";
import { z } from "zod";
import { Site } from "../../src/eleventy/site.ts";
import { buildFeed } from "../../src/feed/build-feed.ts";
import { renderJsonFeed } from "../../src/feed/render-json-feed.ts";
import type { Archive } from "../../src/index/archive.ts";
import { buildArchive } from "../../src/index/build-archive.ts";
import { makeHostileExtras, makeHostilePages } from "../support/make-hostile-pages.ts";
import { readSiteExtras } from "../support/read-site-extras.ts";
import { readSitePages } from "../support/read-site-pages.ts";

const text = z.string().min(1);
const author = z.strictObject({ name: text, url: z.url().optional() });
/** What version 1.1 demands, and of what it allows no more than is in use here. */
const jsonFeedSchema = z.strictObject({
  version: z.literal("https://jsonfeed.org/version/1.1"),
  title: text,
  home_page_url: z.url(),
  feed_url: z.url(),
  description: text,
  language: z.literal("zh-Hans"),
  authors: z.array(author).min(1),
  items: z.array(
    z.strictObject({
      id: text,
      url: z.url(),
      title: text,
      content_text: text,
      date_published: z.iso.datetime().optional(),
      authors: z.array(author).min(1).optional(),
      tags: z.array(text).min(1).optional(),
    }),
  ),
});

const site = new Site({ siteUrl: "https://news.example.com", basePath: "/archive/" });
const archives: readonly [name: string, archive: Archive][] = [
  ["the site", buildArchive(readSitePages(), readSiteExtras())],
  ["hostile records", buildArchive(makeHostilePages(), makeHostileExtras())],
  ["no records", buildArchive([])],
];

describe.each(archives)("every JSON Feed of %s", (_, archive) => {
  test("keeps the rules of version 1.1", () => {
    const addresses = new Set<string>();
    for (const articles of archive.feeds) {
      const feed = jsonFeedSchema.parse(JSON.parse(renderJsonFeed(buildFeed(site, articles))));
      addresses.add(feed.feed_url);
      expect(feed.feed_url).toBe(site.absolute(articles.jsonPermalink));
      expect(feed.items).toHaveLength(articles.articles.length);
      expect(new Set(feed.items.map(({ id }) => id)).size).toBe(feed.items.length);
      // The newest first, the undated last.
      const dates = feed.items.map(({ date_published = "" }) => date_published);
      expect(dates).toEqual([...dates].sort().reverse());
    }
    expect(addresses.size).toBe(archive.feeds.length);
  });
});

test("an article tells its date, authors and subjects as far as they are known", () => {
  const archive = buildArchive(readSitePages(), readSiteExtras());
  const [all] = archive.feeds;
  if (!all) throw new Error("no feed");
  const { items } = jsonFeedSchema.parse(JSON.parse(renderJsonFeed(buildFeed(site, all))));
  const find = (id: string) => items.find(({ url }) => url.endsWith(`/articles/${id}/`));
  expect(find("may-1")).toMatchObject({
    date_published: "2031-05-06T00:00:00Z",
    authors: [{ name: "何晓岚" }, { name: "胡健" }],
    tags: ["劳动和技能竞赛", "职工阅读"],
  });
  expect(find("april-1")).toMatchObject({ date_published: "2031-04-01T00:00:00Z" });
  expect(find("annual-1")).toMatchObject({ date_published: "2030-01-01T00:00:00Z" });
  expect(find("undated-1")).not.toHaveProperty("date_published");
});
