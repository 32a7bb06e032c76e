/** The OAI-PMH static repository parses and has every article once, in Dublin Core as its record has it. */
import { isDeepStrictEqual } from "node:util";
import { authorsOf } from "../index/authors-of.ts";
import { OAI_PATH } from "../publish/list-dumps.ts";
import type { BuiltSite } from "./built-site.ts";
import { type CheckResult, disagreement, type Finding, unreadable } from "./finding.ts";
import { childrenOf, listXmlElements, parseXml, textsOf, type XmlElement } from "./parse-xml.ts";
import type { ApiRecords } from "./read-api.ts";

function readRecords(text: string): XmlElement[] {
  const repository = parseXml(text);
  if (repository.name !== "Repository") throw new Error(`<${repository.name}> is no repository`);
  return childrenOf(repository, "ListRecords").flatMap((list) => childrenOf(list, "record"));
}

const listRights = ({ rights, license }: ApiRecords["rights"]) => [
  rights,
  ...(license ? [license.title, license.url] : []),
];

export function checkOai(site: BuiltSite, { articles, rights, hasAddress }: ApiRecords): CheckResult {
  const findings: Finding[] = [];
  const result = (looked: number): CheckResult => ({ findings, looked, total: looked, noun: "entries" });
  const isWanted = hasAddress && articles.length > 0;
  if (!isWanted && !site.has(OAI_PATH)) return result(0);
  let records: XmlElement[];
  try {
    records = readRecords(site.readText(OAI_PATH));
  } catch (error) {
    findings.push(unreadable(OAI_PATH, "OAI-PMH", error));
    return result(0);
  }
  const host = new URL(site.place.origin).hostname;
  const byIdentifier = new Map(articles.map((article) => [`oai:${host}:${article.id}`, article]));
  if (records.length !== articles.length)
    findings.push(disagreement(OAI_PATH, ["records", "记录数"], records.length, articles.length));
  const seen = new Set<string>();
  for (const record of records) {
    const [identifier = ""] = childrenOf(record, "header").flatMap((header) => textsOf(header, "identifier"));
    const article = byIdentifier.get(identifier);
    if (!article || seen.has(identifier)) {
      findings.push(disagreement(OAI_PATH, ["a record", "记录"], identifier, "each article once"));
      continue;
    }
    seen.add(identifier);
    const core = [...listXmlElements(record)].find(({ name }) => name === "dc");
    const fields: [string, string, string[], (string | null)[]][] = [
      ["title", "题名", textsOf(core, "title"), [article.title]],
      ["creators", "作者", textsOf(core, "creator"), authorsOf(article)],
      ["subjects", "主题", textsOf(core, "subject"), article.subjects],
      ["places", "地点", textsOf(core, "coverage"), article.places.map(({ name }) => name)],
      ["date", "日期", textsOf(core, "date"), [article.date]],
      ["rights", "权利", textsOf(core, "rights"), listRights(rights)],
      ["address", "网址", textsOf(core, "identifier"), [article.url]],
    ];
    for (const [en, zh, actual, expected] of fields) {
      const printed = expected.filter((value) => value !== null);
      if (!isDeepStrictEqual(actual, printed))
        findings.push(
          disagreement(OAI_PATH, [`${en} of ${article.id}`, `${article.id} 的${zh}`], actual, printed),
        );
    }
  }
  return result(records.length);
}
