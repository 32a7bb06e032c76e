/**
 * The articles of a page as printed, and as corrected → the ids of the corrected ones: an article keeps the id that it
 * would have without corrections, known by the line on which its text begins, so that no address changes. The id of one
 * that was joined to another is told with that of the other.
 */

import { articleIdsOf } from "../record/article-ids.ts";
import type { PlainArticle } from "../record/make-article.ts";
import type { PlainPage } from "../record/make-page.ts";
import { ownLines } from "../record/own-lines.ts";

export interface InheritedIds {
  /** One for each corrected article. */
  ids: string[];
  /** Id of a printed article that is part of another now → the id of that. */
  joined: ReadonlyMap<string, string>;
}

export function inheritIds(printed: PlainPage, { id: pageId, articles: corrected }: PlainPage): InheritedIds {
  const old = articleIdsOf(pageId, printed.articles, printed.statedIds);
  const openings = printed.articles.map(({ lines }) => lines.body[0]?.[0] ?? lines.headline[0]);
  const taken = new Set<string>();
  const own = corrected.map(ownLines);
  const inherited = own.map((lines) => {
    const id = old.find((id, index) => {
      const opening = openings[index];
      return !taken.has(id) && opening !== undefined && lines.includes(opening);
    });
    if (id !== undefined) taken.add(id);
    return id;
  });
  const ids = corrected.map((article, index) => inherited[index] ?? freshId(pageId, article, taken));
  const joined = new Map(
    old.flatMap((id, index) => {
      const opening = openings[index];
      const into = opening === undefined ? -1 : own.findIndex((lines) => lines.includes(opening));
      const heir = taken.has(id) ? undefined : ids[into];
      return heir === undefined ? [] : [[id, heir] as const];
    }),
  );
  return { ids, joined };
}

function freshId(pageId: string, article: PlainArticle, taken: Set<string>): string {
  const [own = pageId] = articleIdsOf(pageId, [article]);
  let id = own;
  for (let count = 2; taken.has(id); count += 1) id = `${own}-${count}`;
  taken.add(id);
  return id;
}
