/** `CSL item → its date in ISO 8601`, as far as it is known: `2031-05-06`, `2031-05`, `2031`; null where it is not. */
import type { CslItem } from "../schema/csl-item.ts";

const YEAR_DIGITS = 4;
const DIGITS = 2;

export function formatIssued({ issued }: Pick<CslItem, "issued">): string | null {
  if (issued === undefined) return null;
  return issued["date-parts"][0]
    .map((part, index) => String(part).padStart(index === 0 ? YEAR_DIGITS : DIGITS, "0"))
    .join("-");
}
