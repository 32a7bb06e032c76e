/** Whether hosts take a site of so many files and bytes. */
import { judgeLimits } from "../publish/judge-limits.ts";
import { SiteWeight } from "../publish/site-weight.ts";
import { wordLimit } from "../publish/word-limit.ts";
import type { BuiltSite } from "./built-site.ts";
import type { CheckResult } from "./finding.ts";

export function checkHosts({ files }: BuiltSite): CheckResult {
  const weight = new SiteWeight();
  for (const path of files.paths) weight.add(path, files.size(path));
  const near = judgeLimits(weight);
  return {
    findings: near.map((limit) => ({
      path: limit.path ?? "/",
      id: "site-near-limit",
      params: wordLimit(limit),
    })),
    looked: files.paths.length,
    total: files.paths.length,
    noun: "files",
  };
}
