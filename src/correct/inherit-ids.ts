/**
 * The articles of a page as printed, and as corrected → the ids of the corrected ones: an article keeps the id that it
 * would have without corrections, known by the line on which its text begins, so that no address changes.
 */

import { articleIdsOf } from "../record/article-ids.ts";
import type { PlainArticle } from "../record/make-article.ts";
import { ownLines } from "../record/own-lines.ts";

export function inheritIds(
  pageId: string,
  printed: readonly PlainArticle[],
  corrected: readonly PlainArticle[],
): string[] {
  const old = articleIdsOf(pageId, printed);
  const openings = printed.map(({ lines }) => lines.body[0]?.[0] ?? lines.headline[0]);
  const taken = new Set<string>();
  const inherited = corrected.map((article) => {
    const lines = ownLines(article);
    const id = old.find((id, index) => {
      const opening = openings[index];
      return !taken.has(id) && opening !== undefined && lines.includes(opening);
    });
    if (id !== undefined) taken.add(id);
    return id;
  });
  return corrected.map((article, index) => inherited[index] ?? freshId(pageId, article, taken));
}

function freshId(pageId: string, article: PlainArticle, taken: Set<string>): string {
  const [own = pageId] = articleIdsOf(pageId, [article]);
  let id = own;
  for (let count = 2; taken.has(id); count += 1) id = `${own}-${count}`;
  taken.add(id);
  return id;
}
