/** `article → the lines of the source file that are its own`, ascending. The labels over it may stand over others too. */
import type { ArticleRecord } from "../schema/record.ts";

const LABELS: readonly string[] = ["section", "rubric"];

export function ownLines({ lines, evidence }: Pick<ArticleRecord, "lines" | "evidence">): number[] {
  const { kicker, headline, subhead, byline, attribution, body, photos } = lines;
  const own = [kicker, headline, subhead, byline, attribution, ...body, ...photos].flat();
  const read = evidence.filter(({ role }) => !LABELS.includes(role)).map(({ line }) => line);
  return [...new Set([...own, ...read])].sort((a, b) => a - b);
}
