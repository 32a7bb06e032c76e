/** Every page can be reached from the home page by following links, but for the error page and former addresses. */
import type { BuiltSite } from "./built-site.ts";
import type { CheckResult } from "./finding.ts";

const HOME = "/index.html";
/** Shown by the host in place of what isn't there. */
const ERROR_PAGE = "/404.html";

export function checkOrphans(site: BuiltSite): CheckResult {
  const pages = site.pagePaths;
  const reached = new Set(site.has(HOME) ? [HOME] : []);
  for (const path of reached)
    for (const { url, kind } of site.readPage(path).references) {
      const target = kind === "link" ? site.resolve(url, path) : null;
      if (target?.kind === "file" && target.path.endsWith(".html")) reached.add(target.path);
    }
  const orphans = pages.filter(
    (path) => !reached.has(path) && path !== ERROR_PAGE && !site.readPage(path).leadsOn,
  );
  return {
    findings: orphans.map((path) => ({ path, id: "site-orphan", params: { page: site.addressOf(path) } })),
    looked: pages.length,
    total: pages.length,
    noun: "pages",
  };
}
