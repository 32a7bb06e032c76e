/** Every Atom and JSON feed parses, and lists the newest articles of its name as their records have them. */
import { isDeepStrictEqual } from "node:util";
import { widenPunctuation } from "../eleventy/filters/widen-punctuation.ts";
import { ENTRIES } from "../feed/build-feed.ts";
import { toTimestamp } from "../feed/to-timestamp.ts";
import { authorsOf } from "../index/authors-of.ts";
import { compareCodepoints } from "../index/compare-codepoints.ts";
import type { ApiArticle } from "../schema/api.ts";
import type { BuiltSite } from "./built-site.ts";
import { type CheckResult, disagreement, type Finding, unreadable } from "./finding.ts";
import { childrenOf, parseXml, textsOf } from "./parse-xml.ts";
import type { ApiRecords } from "./read-api.ts";

const FEED = /\/feed\.(?:xml|json)$/u;
const ATOM = "http://www.w3.org/2005/Atom";

/** What both formats say of an article. */
interface Entry {
  url: string;
  title: string;
  published: string | null;
  authors: string[];
  tags: string[];
}

function readAtom(text: string): Entry[] {
  const feed = parseXml(text);
  if (feed.name !== "feed" || feed.namespace !== ATOM) throw new Error(`<${feed.name}> is no Atom feed`);
  return childrenOf(feed, "entry").map((entry) => ({
    url: textsOf(entry, "id")[0] ?? "",
    title: textsOf(entry, "title")[0] ?? "",
    published: textsOf(entry, "published")[0] ?? null,
    authors: childrenOf(entry, "author").flatMap((author) => textsOf(author, "name")),
    tags: childrenOf(entry, "category").map(({ attributes }) => attributes.term ?? ""),
  }));
}

interface JsonFeed {
  version?: string;
  items: {
    url: string;
    title: string;
    date_published?: string;
    authors?: { name: string }[];
    tags?: string[];
  }[];
}

function readJsonFeed(text: string): Entry[] {
  const feed = JSON.parse(text) as JsonFeed;
  if (!feed.version?.startsWith("https://jsonfeed.org/version/")) throw new Error("no version of JSON Feed");
  return feed.items.map(({ url, title, date_published, authors = [], tags = [] }) => ({
    url,
    title,
    published: date_published ?? null,
    authors: authors.map(({ name }) => name),
    tags,
  }));
}

const expectEntry = (article: ApiArticle, url: string): Entry => ({
  url,
  title: widenPunctuation(article.title),
  published: article.date === null ? null : toTimestamp(article.date),
  authors: authorsOf(article),
  tags: article.subjects,
});

/** Addresses in feeds are whole ones, whatever those of the API are. */
const pathOf = (site: BuiltSite, url: string) => {
  const target = site.resolve(url, "/index.html");
  return target.kind === "file" ? target.path : url;
};

/** The feed of the archive has as many as there are, none twice, and none that is older than one left out. */
function checkNewest(path: string, listed: readonly string[], articles: readonly ApiArticle[]): Finding[] {
  const findings: Finding[] = [];
  const [count, expected] = [new Set(listed).size, Math.min(ENTRIES, articles.length)];
  if (count !== expected || listed.length !== expected)
    findings.push(disagreement(path, ["number of entries", "条目数"], listed.length, expected));
  // What is undated comes last.
  const dates = new Map(articles.map(({ id, date }) => [id, date ?? ""]));
  const told = listed.map((id) => dates.get(id) ?? "");
  const newest = [...dates.values()].sort(compareCodepoints).reverse().slice(0, listed.length);
  if (!isDeepStrictEqual(told, newest))
    findings.push(disagreement(path, ["dates of its entries", "条目日期"], told, newest));
  return findings;
}

export function checkFeeds(site: BuiltSite, { articles, names }: ApiRecords): CheckResult {
  const findings: Finding[] = [];
  const byId = new Map(articles.map((article) => [article.id, article]));
  const byPath = new Map(articles.map((article) => [pathOf(site, article.url), article]));
  const newest = new Map<string, readonly string[]>(names.map(({ id, newest }) => [`/${id}`, newest]));
  const paths = site.files.paths.filter((path) => FEED.test(path));
  let looked = 0;
  for (const path of paths) {
    let entries: Entry[];
    try {
      entries = (path.endsWith(".xml") ? readAtom : readJsonFeed)(site.readText(path));
    } catch (error) {
      findings.push(unreadable(path, path.endsWith(".xml") ? "Atom" : "JSON Feed", error));
      continue;
    }
    looked += entries.length;
    const listed = entries.map(({ url }) => byPath.get(pathOf(site, url))?.id ?? url);
    if (path.replace(FEED, "") === "") findings.push(...checkNewest(path, listed, articles));
    // At a former address stands the feed of another name.
    const expected = newest.get(path.replace(FEED, ""))?.slice(0, ENTRIES);
    if (expected && !isDeepStrictEqual(listed, expected))
      findings.push(disagreement(path, ["entries", "条目"], listed, expected));
    for (const [index, entry] of entries.entries()) {
      const article = byId.get(listed[index] ?? "");
      if (!article) findings.push(disagreement(path, ["an entry", "条目"], entry.url, "an article"));
      else if (!isDeepStrictEqual(entry, expectEntry(article, entry.url)))
        findings.push(
          disagreement(
            path,
            [`the entry of ${article.id}`, `${article.id} 的条目`],
            entry,
            expectEntry(article, entry.url),
          ),
        );
    }
  }
  return { findings, looked, total: looked, noun: "entries" };
}
