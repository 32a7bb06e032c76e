/** Files with their records → warnings for articles of the same text, errors for ids that two pages share. */
import type { VFile } from "vfile";
import { report } from "../diagnostics/report.ts";
import type { ArticleRecord, PageRecord } from "../schema/record.ts";
import { articleDigests } from "./article-digests.ts";

export interface ReadPageFile {
  file: VFile;
  record: PageRecord;
}

/** 1-based, of the first line of its headline, or else of its text. */
function lineOf({ lines }: ArticleRecord): number {
  return lines.headline[0] ?? lines.body[0]?.[0] ?? 1;
}

export function reportDuplicates(pages: readonly ReadPageFile[]): void {
  const ids = new Map<string, string>();
  const texts = new Map<string, { path: string; article: ArticleRecord }>();
  for (const { file, record } of pages) {
    // Servers and disks that fold case would serve one page for both.
    const key = record.id.toLowerCase();
    const twin = ids.get(key);
    if (twin !== undefined)
      report(file, "duplicate-id", { params: { key: record.id, twin }, related: [{ path: twin }] });
    else ids.set(key, file.path);
    for (const article of record.articles) {
      const digest = articleDigests.of(article);
      if (digest === null) continue;
      const first = texts.get(digest);
      if (!first) {
        texts.set(digest, { path: file.path, article });
        continue;
      }
      const line = lineOf(first.article);
      report(file, "duplicate-article", {
        place: { line: lineOf(article), column: 1 },
        params: { twin: `${first.path}:${line}` },
        related: [{ path: first.path, place: { line, column: 1 } }],
      });
    }
  }
}
