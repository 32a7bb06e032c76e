/** Articles are light, with all that their pages ask for, packed as hosts send it; the site has not too many files. */
import { gzipSync } from "node:zlib";
import type { BuiltSite } from "./built-site.ts";
import type { CheckResult, Finding } from "./finding.ts";

/** Bytes of an article with all that its page asks for, packed: two round trips of a new connection. */
const MOST_BYTES = 20_000;
/** Files of the archive as such: its lists, charts, schemas, dumps and the search index. */
const FILES_OF_SITE = 500;
/** Pages, records and feeds that an article brings at most, on the average, with the names that come with it. */
const FILES_PER_ARTICLE = 20;
const ARTICLE = /^\/articles\/[^/]+\/index\.html$/u;
/** Scripts and style sheets; pictures are the browser's own choice. */
const ASKED = /\.(?:js|css)$/u;

export function checkBudgets(site: BuiltSite): CheckResult {
  const findings: Finding[] = [];
  const sizes = new Map<string, number>();
  const sizeOf = (path: string) => {
    const size = sizes.get(path) ?? gzipSync(site.files.read(path)).length;
    sizes.set(path, size);
    return size;
  };
  const articles = site.pagePaths.filter((path) => ARTICLE.test(path) && !site.readPage(path).leadsOn);
  for (const path of articles) {
    const asked = new Set([path]);
    for (const { url, kind } of site.readPage(path).references) {
      const target = kind === "load" ? site.resolve(url, path) : null;
      if (target?.kind === "file" && ASKED.test(target.path)) asked.add(target.path);
    }
    const bytes = [...asked].reduce((sum, one) => sum + sizeOf(one), 0);
    if (bytes > MOST_BYTES)
      findings.push({ path, id: "site-too-heavy", params: { bytes, limit: MOST_BYTES, files: asked.size } });
  }
  const limit = FILES_OF_SITE + FILES_PER_ARTICLE * articles.length;
  const count = site.files.paths.length;
  if (count > limit)
    findings.push({
      path: "/",
      id: "site-too-many-files",
      params: { count, limit, articles: articles.length },
    });
  return { findings, looked: articles.length, total: articles.length, noun: "articles" };
}
