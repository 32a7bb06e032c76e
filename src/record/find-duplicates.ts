/** Files with their records → warnings for articles of the same text, errors for ids that two pages share. */
import type { VFile } from "vfile";
import { report } from "../diagnostics/report.ts";
import type { ArticleRecord, PageRecord } from "../schema/record.ts";
import { digestText } from "./digest-text.ts";

export interface ReadPageFile {
  file: VFile;
  record: PageRecord;
}

/** Shorter texts (a slogan, a caption) are alike by chance. */
const MIN_TEXT = 40;
const DIGITS = 32;

/** Records do not change, and those of unchanged pages are compared again and again while an editor works. */
const digests = new WeakMap<ArticleRecord, string | null>();

/** Null where the text is too short. */
function digestArticle(article: ArticleRecord): string | null {
  const known = digests.get(article);
  if (known !== undefined) return known;
  const text = article.body.join("");
  const digest = text.length < MIN_TEXT ? null : digestText(text, DIGITS);
  digests.set(article, digest);
  return digest;
}

export function reportDuplicates(pages: readonly ReadPageFile[]): void {
  const ids = new Map<string, string>();
  const texts = new Map<string, { path: string; line: number }>();
  for (const { file, record } of pages) {
    // Servers and disks that fold case would serve one page for both.
    const key = record.id.toLowerCase();
    const twin = ids.get(key);
    if (twin !== undefined)
      report(file, "duplicate-id", { params: { key: record.id, twin }, related: [{ path: twin }] });
    else ids.set(key, file.path);
    for (const article of record.articles) {
      const digest = digestArticle(article);
      if (digest === null) continue;
      const line = article.lines.headline[0] ?? article.lines.body[0]?.[0] ?? 1;
      const first = texts.get(digest);
      if (!first) {
        texts.set(digest, { path: file.path, line });
        continue;
      }
      report(file, "duplicate-article", {
        place: { line, column: 1 },
        params: { twin: `${first.path}:${first.line}` },
        related: [{ path: first.path, place: { line: first.line, column: 1 } }],
      });
    }
  }
}
