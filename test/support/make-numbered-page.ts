/** `(id, articles) → page` whose articles need no ids of their own. */
import type { PageRecord } from "../../src/schema/record.ts";
import { makePage, type PartialArticle, type PartialPage } from "./make-page.ts";

export function makeNumberedPage(
  id: string,
  articles: readonly Omit<PartialArticle, "id">[],
  rest: Omit<PartialPage, "id" | "articles"> = {},
): PageRecord {
  return makePage({
    ...rest,
    id,
    articles: articles.map((article, index) => ({ ...article, id: `${id}-${index}` })),
  });
}
