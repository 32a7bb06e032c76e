/** The records of the API in; the rows that a dump should have out, table by table. */
import { listArticleCells } from "../publish/list-tables.ts";
import type { Cell } from "../publish/table.ts";
import type { ApiRecords } from "./read-api.ts";

/** Of mentions the API has no list of its own. */
export type ExpectedTable = "issues" | "articles" | "authorities";

/** What their rows are called. */
export const ROW_NAMES = {
  issues: ["issues", "版面"],
  articles: ["articles", "文章"],
  authorities: ["names", "名称"],
} as const satisfies Record<ExpectedTable, readonly [en: string, zh: string]>;

export function expectRows({ issues, articles, names }: ApiRecords): Record<ExpectedTable, Cell[][]> {
  return {
    issues: issues.map(({ id, date, newspaper, edition, title, banner, source, url }) => [
      id,
      date,
      newspaper,
      edition,
      title,
      banner,
      source,
      url,
    ]),
    articles: articles.map(listArticleCells),
    authorities: names.map(({ id, kind, name, parent, forms, articles: count, url }) => [
      id,
      kind,
      name,
      parent,
      forms,
      count,
      url,
    ]),
  };
}
