/** The corrections of an article, and the article before and after → what the record tells of them, by line. */
import type { EnrichedArticle } from "../enrich/enrich-article.ts";
import type { AppliedCorrection } from "../schema/record.ts";
import type { AnchoredCorrection } from "./anchor-corrections.ts";
import { rolesOf } from "./plan-corrections.ts";

/** 1-based line → its role. */
export type Roles = ReadonlyMap<number, string>;

export interface BeforeAndAfter {
  /** As read without and with what was asked of the parser. */
  roles: { before: Roles; after: Roles };
  /** Without and with the fields that were set; null for lines outside articles. */
  article: { before: EnrichedArticle; after: EnrichedArticle } | null;
}

/** Between names that stand in one field. */
const BETWEEN = "、";

export function describeCorrections(
  corrections: readonly AnchoredCorrection[],
  { roles, article }: BeforeAndAfter,
): AppliedCorrection[] {
  return corrections
    .flatMap(({ correction, line }): AppliedCorrection[] => {
      const { from, to, set = {}, clear = [], merge = {}, part = {}, reason = null } = correction;
      const applied: AppliedCorrection[] = [];
      const tell = (field: string, printed: string | null, corrected: string | null) =>
        applied.push({ field, printed, corrected, reason, line });
      if (from !== undefined) tell("text", from, to || null);
      const [read = null, asked = null] = [roles.before.get(line), roles.after.get(line)];
      // A reading that an editor only confirmed was not corrected.
      if (rolesOf(correction) && read !== asked) tell("role", read, asked);
      for (const field of [...keysOf(set), ...clear])
        if (article) tell(field, phraseOf(article.before[field]), phraseOf(article.after[field]));
      for (const [name, other] of Object.entries({ ...merge, ...part }))
        if (article) tell("authority", name, other);
      return applied;
    })
    .sort((a, b) => a.line - b.line);
}

const keysOf = <T extends object>(value: T) => Object.keys(value) as (keyof T)[];

type Value = string | { name: string } | null | readonly (string | { name: string })[];

function phraseOf(value: Value): string | null {
  if (value === null) return null;
  if (typeof value === "string") return value;
  if ("name" in value) return value.name;
  return value.map((item) => (typeof item === "string" ? item : item.name)).join(BETWEEN) || null;
}
