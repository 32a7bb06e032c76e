/** Nothing that a browser loads by itself, or sends to, stands on another host. */
import type { BuiltSite } from "./built-site.ts";
import type { CheckResult, Finding } from "./finding.ts";
import { listFileReferences } from "./list-file-references.ts";

/** What a page only names needs no look: its JSON-LD. */
const listLoading = (site: BuiltSite, path: string) =>
  path.endsWith(".html") ? site.readPage(path).references : listFileReferences(site, path);

export function checkForeign(site: BuiltSite): CheckResult {
  const findings: Finding[] = [];
  const paths = site.files.paths.filter((path) => path.endsWith(".html") || path.endsWith(".css"));
  for (const path of paths)
    for (const { url, kind, offset } of listLoading(site, path)) {
      const target = kind === "load" ? site.resolve(url, path) : null;
      if (target?.kind === "foreign")
        findings.push({ path, id: "site-foreign-request", params: { host: target.host, link: url }, offset });
    }
  return { findings, looked: paths.length, total: paths.length, noun: "files" };
}
