/**
 * The articles of a page → their ids: the page's id and a digest of how the text begins. The text, not the
 * headline or the order, because it changes least when a page is read better or articles are moved. A page that was
 * edited may state what follows its own id (`stated`), so that an address lives on.
 */
import { digestText } from "./digest-text.ts";

/** Characters of the text that tell articles of one page apart. */
const TEXT_LENGTH = 80;
const DIGITS = 8;

export function articleIdsOf(
  pageId: string,
  articles: readonly { body: readonly string[]; headline: string | null }[],
  stated: readonly (string | null)[] = [],
): string[] {
  const seen = new Map<string, number>();
  return articles.map(({ body, headline }, index) => {
    const text = body.join("").slice(0, TEXT_LENGTH) || (headline ?? "");
    const id = `${pageId}-${stated[index] ?? digestText(text, DIGITS)}`;
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  });
}
