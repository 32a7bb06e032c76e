/** Every address in the site that points into it leads to a file, every anchor to an element, below the base path. */
import type { BuiltSite, Target } from "./built-site.ts";
import { type CheckResult, type Finding, type OnProgress, unreadable } from "./finding.ts";
import { listFileReferences } from "./list-file-references.ts";
import type { Reference } from "./read-page-facts.ts";

/** A browser goes to the beginning of any page by it. */
const TOP = "top";

function judge(site: BuiltSite, target: Target): Finding["id"] | null {
  if (target.kind === "broken" || target.kind === "nothing") return "site-dead-link";
  if (target.kind === "beside") return "site-link-beside";
  if (target.kind !== "file" || target.hash === "" || target.hash.startsWith(":~:")) return null;
  if (!target.path.endsWith(".html") || target.hash.toLowerCase() === TOP) return null;
  return site.readPage(target.path).anchors.has(target.hash) ? null : "site-dead-anchor";
}

/** `onProgress` is told of each file: most of the time that a check of a large site takes, pages are read here. */
export function checkLinks(site: BuiltSite, onProgress: OnProgress = () => {}): CheckResult {
  const findings: Finding[] = [];
  let looked = 0;
  const { paths } = site.files;
  for (const [done, path] of paths.entries()) {
    onProgress({ done, total: paths.length });
    let references: Reference[];
    try {
      references = listFileReferences(site, path);
    } catch (error) {
      findings.push(unreadable(path, path.slice(path.lastIndexOf(".") + 1), error));
      continue;
    }
    looked += references.length;
    for (const { url, offset } of references) {
      const id = judge(site, site.resolve(url, path));
      if (id) findings.push({ path, id, params: { link: url, base: site.place.basePath }, offset });
    }
  }
  return { findings, looked, total: looked, noun: "links" };
}
