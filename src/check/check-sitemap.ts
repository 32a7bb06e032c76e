/** The sitemaps parse and name every article, issue, printed text and name once, and only pages that may be indexed. */
import { ADDRESSES_PER_SITEMAP } from "../publish/sitemap-size.ts";
import type { BuiltSite } from "./built-site.ts";
import { type CheckResult, disagreement, type Finding, unreadable } from "./finding.ts";
import { childrenOf, parseXml, textsOf } from "./parse-xml.ts";
import type { ApiRecords } from "./read-api.ts";

const INDEX = "/sitemap.xml";
const HOME = "/index.html";

export function checkSitemap(site: BuiltSite, { issues, articles, names }: ApiRecords): CheckResult {
  const findings: Finding[] = [];
  const listed = new Set<string>();
  const list = (path: string, container: string, item: string): string[] => {
    try {
      const root = parseXml(site.readText(path));
      if (root.name !== container) throw new Error(`<${root.name}>, expected <${container}>`);
      return childrenOf(root, item).flatMap((element) => textsOf(element, "loc"));
    } catch (error) {
      findings.push(unreadable(path, "XML", error));
      return [];
    }
  };
  for (const part of list(INDEX, "sitemapindex", "sitemap")) {
    const file = site.resolve(part, INDEX);
    // `links` says what leads to nothing.
    if (file.kind !== "file") continue;
    const addresses = list(file.path, "urlset", "url");
    if (addresses.length > ADDRESSES_PER_SITEMAP) {
      const what = ["addresses in a sitemap", "单个站点地图的网址数"] as const;
      findings.push(disagreement(file.path, what, addresses.length, ADDRESSES_PER_SITEMAP));
    }
    for (const address of addresses) {
      const target = site.resolve(address, INDEX);
      const page = target.kind === "file" && target.path.endsWith(".html") ? target.path : null;
      if (page !== null && listed.has(page))
        findings.push(disagreement(file.path, ["an address twice", "重复的网址"], address, "once"));
      if (page !== null && site.readPage(page).isNoindex)
        findings.push(
          disagreement(file.path, ["a page not to be indexed", "不供收录的页面"], address, "no mention"),
        );
      if (page !== null) listed.add(page);
    }
  }
  const expected = [
    "/",
    ...issues.flatMap(({ url, printedText }) => [url, printedText]),
    ...articles.map(({ url }) => url),
    ...names.map(({ url }) => url),
  ];
  for (const url of expected) {
    const target = url === "/" ? { kind: "file" as const, path: HOME } : url && site.resolve(url, HOME);
    if (target && target.kind === "file" && !listed.has(target.path))
      findings.push(disagreement(INDEX, ["a page", "页面"], "not listed", site.addressOf(target.path)));
  }
  return { findings, looked: listed.size, total: listed.size, noun: "addresses" };
}
