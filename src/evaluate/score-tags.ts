/** A page record and its truth → one verdict for each kind of tag of each article. */
import type { GoldPage } from "../schema/gold.ts";
import type { PageRecord } from "../schema/record.ts";
import { judgeField, type Verdict } from "./judge-field.ts";
import { labelOf } from "./label-of.ts";
import { listFindings, TAGS } from "./list-findings.ts";
import { matchArticles } from "./match-articles.ts";

/** The acting organisation is judged of articles that were found; what an article that was not found names is missed. */
export function scoreTags(record: PageRecord, gold: GoldPage): Verdict[] {
  const matches = matchArticles(record.articles, gold.articles);
  return gold.articles.flatMap((want, index) => {
    const got = matches[index];
    const findings = listFindings(got, want);
    return TAGS.flatMap((tag) => {
      const each = findings[tag];
      return each && (got || tag !== "organisation") ? [judgeField(tag, labelOf(want), each)] : [];
    });
  });
}
