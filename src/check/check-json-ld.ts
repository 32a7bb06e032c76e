/** JSON-LD of every page parses; every article's page, and no other, says of its article what the record says. */
import { isDeepStrictEqual } from "node:util";
import { widenPunctuation } from "../eleventy/filters/widen-punctuation.ts";
import { authorsOf } from "../index/authors-of.ts";
import type { ApiArticle } from "../schema/api.ts";
import type { BuiltSite } from "./built-site.ts";
import { type CheckResult, disagreement, type Finding, unreadable } from "./finding.ts";
import type { ApiRecords } from "./read-api.ts";

type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null;

function readNodes(text: string): Node[] {
  const value: unknown = JSON.parse(text);
  return (Array.isArray(value) ? value : [value]).filter(isNode);
}

const namesIn = (value: unknown, ...types: string[]): unknown[] =>
  (Array.isArray(value) ? value : [])
    .filter((node) => isNode(node) && types.includes(String(node["@type"])))
    .map(({ name }) => name);

/** What a NewsArticle says, beside what the record has it say. */
function compareFields(
  node: Node,
  article: ApiArticle,
  licence: string | null,
): [en: string, zh: string, actual: unknown, expected: unknown][] {
  const { id, url, title, date, keywords, subjects, organisation, organisations, people, places } = article;
  const others = organisations.filter(({ name }) => name !== organisation?.name);
  const named = (list: readonly { name: string }[]) => list.map(({ name }) => name);
  return [
    ["identifier", "标识", node.identifier, id],
    ["address", "网址", node.url, url],
    ["headline", "标题", node.headline, widenPunctuation(title)],
    ["date", "日期", node.datePublished ?? null, date],
    ["authors", "作者", namesIn(node.author, "Person"), authorsOf(article)],
    ["keywords", "关键词", node.keywords ?? [], keywords],
    ["subjects", "主题", namesIn(node.about, "DefinedTerm"), subjects],
    [
      "acting organisation",
      "主导单位",
      namesIn(node.about, "Organization"),
      organisation ? [organisation.name] : [],
    ],
    ["organisations", "单位", namesIn(node.mentions, "Organization"), named(others)],
    ["people", "人物", namesIn(node.mentions, "Person"), named(people)],
    ["licence", "许可", node.license ?? null, licence],
    ["places", "地点", namesIn(node.mentions, "Place"), named(places)],
  ];
}

export function checkJsonLd(site: BuiltSite, { articles, rights }: ApiRecords): CheckResult {
  const findings: Finding[] = [];
  const told = new Map<string, Node[]>();
  for (const path of site.pagePaths)
    for (const text of site.readPage(path).jsonLd) {
      try {
        const news = readNodes(text).filter((node) => node["@type"] === "NewsArticle");
        if (news.length > 0) told.set(path, [...(told.get(path) ?? []), ...news]);
      } catch (error) {
        findings.push(unreadable(path, "JSON-LD", error));
        told.set(path, []);
      }
    }
  const pages = new Set<string>();
  for (const article of articles) {
    const target = site.resolve(article.url, "/index.html");
    if (target.kind !== "file") continue;
    pages.add(target.path);
    const nodes = told.get(target.path);
    const [node] = nodes ?? [];
    if (nodes?.length !== 1 || !node) {
      const what = ["articles in its JSON-LD", "JSON-LD 中的文章数"] as const;
      // What could not be parsed is reported already.
      if (nodes?.length !== 0) findings.push(disagreement(target.path, what, nodes?.length ?? 0, 1));
      continue;
    }
    for (const [en, zh, actual, expected] of compareFields(node, article, rights.license?.url ?? null))
      if (!isDeepStrictEqual(actual, expected))
        findings.push(
          disagreement(target.path, [`${en} in its JSON-LD`, `JSON-LD 中的${zh}`], actual, expected),
        );
  }
  for (const path of told.keys())
    if (!pages.has(path) && (told.get(path)?.length ?? 0) > 0)
      findings.push(
        disagreement(path, ["an article in its JSON-LD", "JSON-LD 中的文章"], path, "no article"),
      );
  return { findings, looked: articles.length, total: articles.length, noun: "articles" };
}
