/** Names that editors merge and part, and the records that came of it → errors for those that no record shows. */
import { report } from "../diagnostics/report.ts";
import { namedFields } from "../record/rename-names.ts";
import type { NameChanges } from "../record/unify-names.ts";
import type { ArticleRecord, PageRecord } from "../schema/record.ts";
import type { Renaming } from "./follow-names.ts";

export function reportAbsentNames(
  renamings: readonly Renaming[],
  { merged, parted }: NameChanges,
  records: readonly PageRecord[],
): void {
  if (renamings.length === 0) return;
  const articles = records.flatMap((record) => record.articles);
  const named = new Map(articles.map((article) => [article.id, namesOf(article)]));
  const everywhere = new Set([...named.values()].flatMap((names) => [...names]));
  for (const { from, to, articleId, file, place } of renamings) {
    const here = (articleId === null ? undefined : parted.get(articleId)?.get(from)) ?? from;
    const names = articleId === null ? everywhere : named.get(articleId);
    if (names?.has(merged.get(here) ?? here)) continue;
    report(file, "misfit-correction", {
      place,
      params:
        articleId === null
          ? {
              problem: `name “${to}”, expected a name of an article that was read`,
              problemZh: `所读各篇中没有“${to}”，也没有“${from}”`,
            }
          : {
              problem: `name “${from}”, expected a name of the article`,
              problemZh: `此篇中没有“${from}”这个名称`,
            },
    });
  }
}

const namesOf = (article: ArticleRecord) =>
  new Set(namedFields.flatMap((field) => article[field].map(({ name }) => name)));
