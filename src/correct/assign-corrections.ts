/**
 * Anchored corrections and the articles of their page as read with them → those of each article, and those of lines that
 * stand in none. A field is corrected in one article only, and once.
 */
import type { VFile } from "vfile";
import { report } from "../diagnostics/report.ts";
import type { PlainArticle } from "../record/make-article.ts";
import { ownLines } from "../record/own-lines.ts";
import type { AnchoredCorrection } from "./anchor-corrections.ts";
import { type Claim, reportClashes } from "./report-clashes.ts";

/** Addresses of this kind lead to the page as a whole, whatever line is quoted. */
export const OF_ISSUE = /^\/issues\//;

export interface AssignedCorrections {
  /** One list for each article. */
  articles: AnchoredCorrection[][];
  outside: AnchoredCorrection[];
}

export function assignCorrections(
  file: VFile,
  corrections: readonly AnchoredCorrection[],
  articles: readonly PlainArticle[],
  subjects: ReadonlySet<string>,
): AssignedCorrections {
  const assigned: AssignedCorrections = { articles: articles.map(() => []), outside: [] };
  const lines = articles.map((article) => new Set(ownLines(article)));
  const claims: Claim[] = [];
  for (const anchored of corrections) {
    const { correction, line } = anchored;
    const { set = {}, clear = [], part, keep, place, at } = correction;
    const index = lines.findIndex((own) => own.has(line));
    (assigned.articles[index] ?? assigned.outside).push(anchored);
    const fields = [...Object.entries(set), ...clear.map((field) => [field, null] as const)];
    const isOfArticle = fields.length > 0 || part || (keep && !OF_ISSUE.test(keep));
    if (index < 0 && isOfArticle)
      report(file, "misfit-correction", {
        place,
        params: {
          problem: `correction of an article, expected “${at}” to stand in one`,
          problemZh: `“${at}”不在任何一篇之内，无从更正`,
        },
      });
    for (const subject of set.subjects ?? [])
      if (!subjects.has(subject))
        report(file, "misfit-correction", {
          place,
          params: {
            problem: `subject “${subject}”, expected a label of the vocabulary`,
            problemZh: `主题“${subject}”不在主题词表中`,
          },
        });
    for (const [field, value] of fields)
      claims.push({ file, place, key: `${field} of article ${index}`, value: JSON.stringify(value) });
    if (correction.split === "article" && line !== Math.min(...(lines[index] ?? [])))
      report(file, "misfit-correction", {
        place,
        params: {
          problem: `new article at “${at}”, expected no title right above it`,
          problemZh: `“${at}”上面紧接着同一篇的标题，不能从这里另起一篇`,
        },
      });
  }
  reportClashes(claims);
  return assigned;
}
