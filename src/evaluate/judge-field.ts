/** What was found and what was wanted in one field → the verdict on it. */
import { type Comparison, compareThings, type Thing } from "./compare-things.ts";
import { foldText } from "./fold-text.ts";
import type { Counts } from "./measure-counts.ts";

export interface Verdict {
  field: string;
  /** The article's headline, or the first words of its text; empty for a field of the page. */
  article: string;
  ok: boolean;
  counts: Counts;
  actual: string;
  expected: string;
}

export interface Findings {
  found: readonly string[];
  must: readonly Thing[];
  may?: readonly string[];
}

export function judgeField(field: string, article: string, { found, must, may = [] }: Findings): Verdict {
  const { counts, missed, invented }: Comparison = compareThings(found, must, may);
  return {
    field,
    article,
    ok: missed.length + invented.length === 0,
    counts,
    actual: show(found),
    expected: show(must.map((names) => names.join(" / "))) + (may.length > 0 ? ` (${show(may)})` : ""),
  };
}

const show = (items: readonly string[]) => items.map(foldText).join("|") || "–";
