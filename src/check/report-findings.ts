/** `(findings, site, folder) → the files that they are about`, with the findings as messages in their places. */
import { VFile } from "vfile";
import { report } from "../diagnostics/report.ts";
import type { BuiltSite } from "./built-site.ts";
import type { Finding } from "./finding.ts";

/** Lines and columns count from 1. */
function locate(text: string, offset: number) {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, offset };
}

export function reportFindings(findings: readonly Finding[], site: BuiltSite, folder: string): VFile[] {
  const files = new Map<string, VFile>();
  for (const { path, id, params, offset } of findings) {
    // Only where a place is told is the text worth reading.
    const known = files.get(path) ?? new VFile({ path: folder.replace(/[/\\]$/u, "") + path });
    files.set(path, known);
    if (offset !== undefined && known.value === undefined) known.value = site.readText(path);
    report(known, id, { params, place: offset === undefined ? undefined : locate(String(known), offset) });
  }
  return [...files.values()];
}
