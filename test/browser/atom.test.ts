import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Site } from "../../src/eleventy/site.ts";
import { buildFeed } from "../../src/feed/build-feed.ts";
import { renderAtom } from "../../src/feed/render-atom.ts";
import type { Archive } from "../../src/index/archive.ts";
import { buildArchive } from "../../src/index/build-archive.ts";
import { makeHostileExtras, makeHostilePages } from "../support/make-hostile-pages.ts";
import { openBrowser } from "../support/open-browser.ts";
import { parseXml, type XmlElement } from "../support/parse-xml.ts";
import { readSiteExtras } from "../support/read-site-extras.ts";
import { readSitePages } from "../support/read-site-pages.ts";

const NAMESPACE = "http://www.w3.org/2005/Atom";
const FEED_CHILDREN = ["title", "subtitle", "link", "id", "updated", "author", "entry"];
const ENTRY_CHILDREN = ["title", "link", "id", "updated", "published", "author", "category", "summary"];
/** RFC 3339, with the capital letters that RFC 4287 asks for. */
const TIMESTAMP = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

const site = new Site({ siteUrl: "https://news.example.com", basePath: "/archive/" });
const archives: readonly [name: string, archive: Archive][] = [
  ["the site", buildArchive(readSitePages(), readSiteExtras())],
  ["hostile records", buildArchive(makeHostilePages(), makeHostileExtras())],
  ["no records", buildArchive([])],
];
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
});

afterAll(async () => {
  await browser?.close();
});

const all = (element: XmlElement, name: string) => element.children.filter((child) => child.name === name);

function one(element: XmlElement, name: string): XmlElement {
  const [found, ...more] = all(element, name);
  if (!found || more.length > 0)
    throw new Error(`${element.name} has ${more.length + (found ? 1 : 0)} ${name}`);
  return found;
}

const relOf = (link: XmlElement) => link.attributes.rel ?? "alternate";

/** RFC 4287, sections 4.1.1, 4.1.2 and those of their children: what a feed and an entry share. */
function checkContainer(container: XmlElement, children: readonly string[]): void {
  for (const child of container.children) {
    expect(child.namespace).toBe(NAMESPACE);
    expect(children).toContain(child.name);
    if (!["author", "entry"].includes(child.name)) expect(child.children, child.name).toEqual([]);
  }
  expect(one(container, "title").text).not.toBe("");
  expect(one(container, "updated").text).toMatch(TIMESTAMP);
  expect(new URL(one(container, "id").text).href).toBe(one(container, "id").text);
  for (const link of all(container, "link")) expect(() => new URL(link.attributes.href ?? "")).not.toThrow();
  expect(all(container, "link").filter((link) => relOf(link) === "alternate")).toHaveLength(1);
  for (const author of all(container, "author")) {
    expect(author.children.map(({ name }) => name)).toEqual(["name"]);
    expect(author.text).not.toBe("");
  }
}

describe.each(archives)("every Atom feed of %s", (_, archive) => {
  test("keeps the rules of RFC 4287", async () => {
    const ids = new Set<string>();
    for (const articles of archive.feeds) {
      const feed = await parseXml(page, renderAtom(buildFeed(site, articles)));
      expect([feed.name, feed.namespace]).toEqual(["feed", NAMESPACE]);
      checkContainer(feed, FEED_CHILDREN);
      ids.add(one(feed, "id").text);
      expect(all(feed, "author")).toHaveLength(1);
      const self = all(feed, "link").filter((link) => relOf(link) === "self");
      expect(self.map((link) => link.attributes.href)).toEqual([site.absolute(articles.atomPermalink)]);
      const entries = all(feed, "entry");
      expect(entries.length).toBe(articles.articles.length);
      expect(new Set(entries.map((entry) => one(entry, "id").text)).size).toBe(entries.length);
      for (const entry of entries) {
        checkContainer(entry, ENTRY_CHILDREN);
        for (const once of ["published", "summary"]) {
          expect(all(entry, once).length).toBeLessThanOrEqual(1);
        }
        for (const published of all(entry, "published")) expect(published.text).toMatch(TIMESTAMP);
        for (const category of all(entry, "category")) expect(category.attributes.term).toBeTruthy();
      }
      const latest = entries
        .map((entry) => one(entry, "updated").text)
        .sort()
        .at(-1);
      if (latest !== undefined) expect(one(feed, "updated").text).toBe(latest);
    }
    expect(ids.size).toBe(archive.feeds.length);
  });
});
