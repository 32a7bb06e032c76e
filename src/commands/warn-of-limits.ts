/** The folder of a site in; prints the limits of hosts that it comes close to, if there are any. */
import { VFile } from "vfile";
import { report } from "../diagnostics/report.ts";
import { toDiagnostics } from "../diagnostics/to-diagnostics.ts";
import { walkFiles } from "../io/walk-files.ts";
import { judgeLimits, type SizedFile } from "../publish/judge-limits.ts";
import { wordLimit } from "../publish/word-limit.ts";
import type { Language } from "../schema/diagnostic.ts";
import { printDiagnostics } from "./print-diagnostics.ts";

function* listSizes(folder: string): Generator<SizedFile> {
  for (const [path, { bytes }] of walkFiles(folder)) yield { path: `/${path}`, bytes };
}

export function warnOfLimits(folder: string, language: Language): void {
  const file = new VFile({ path: folder });
  for (const limit of judgeLimits(listSizes(folder)))
    report(file, "site-near-limit", { params: wordLimit(limit) });
  if (file.messages.length > 0) printDiagnostics(process.stdout, toDiagnostics([file], language), language);
}
