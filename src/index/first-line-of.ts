/** `article → the first line of the source file that is its own`, or null where no line is known. */
import type { ArticleRecord } from "../schema/record.ts";

/** The labels over an article are not counted: they may stand over several. */
export function firstLineOf({ lines }: Pick<ArticleRecord, "lines">): number | null {
  const { kicker, headline, subhead, byline, attribution, body, photos } = lines;
  const own = [kicker, headline, subhead, byline, attribution, ...body, ...photos].flat();
  return own.length > 0 ? own.reduce((first, line) => Math.min(first, line)) : null;
}
