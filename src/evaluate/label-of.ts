/** An article of the truth → what it is called in a report: its headline, or the first words of its text. */
import type { GoldArticle } from "../schema/gold.ts";

const WORDS = 14;

export function labelOf({ headline, body }: GoldArticle): string {
  return headline ?? body[0]?.slice(0, WORDS) ?? "";
}
