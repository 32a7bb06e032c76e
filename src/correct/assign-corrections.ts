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
    const { set = {}, clear = [], place, at } = correction;
    const index = lines.findIndex((own) => own.has(line));
    (assigned.articles[index] ?? assigned.outside).push(anchored);
    const fields = [...Object.entries(set), ...clear.map((field) => [field, null] as const)];
    if (index < 0 && fields.length > 0)
      report(file, "misfit-correction", {
        place,
        params: {
          problem: `correction of a field, expected “${at}” to stand in an article`,
          problemZh: `“${at}”不在任何一篇之内，无从改字段`,
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
      claims.push({ correction, key: `${field} of article ${index}`, value: JSON.stringify(value) });
    if (correction.split === "article" && line !== Math.min(...(lines[index] ?? [])))
      report(file, "misfit-correction", {
        place,
        params: {
          problem: `new article at “${at}”, expected no title right above it`,
          problemZh: `“${at}”上面紧接着同一篇的标题，不能从这里另起一篇`,
        },
      });
  }
  reportClashes(file, claims);
  return assigned;
}
