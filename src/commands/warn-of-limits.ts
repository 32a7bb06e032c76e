/** The folder of a site and what it weighs in; prints the limits of hosts that it comes close to, if there are any. */
import { VFile } from "vfile";
import { report } from "../diagnostics/report.ts";
import { toDiagnostics } from "../diagnostics/to-diagnostics.ts";
import { judgeLimits } from "../publish/judge-limits.ts";
import type { SiteWeight } from "../publish/site-weight.ts";
import { wordLimit } from "../publish/word-limit.ts";
import type { Language } from "../schema/diagnostic.ts";
import { printDiagnostics } from "./print-diagnostics.ts";

export function warnOfLimits(folder: string, weight: SiteWeight, language: Language): void {
  const file = new VFile({ path: folder });
  for (const limit of judgeLimits(weight)) report(file, "site-near-limit", { params: wordLimit(limit) });
  if (file.messages.length > 0) printDiagnostics(process.stdout, toDiagnostics([file], language), language);
}
