/**
 * A packed page → as much of it as is held of each page of an archive. Fields that are left out are null, for the others
 * have their places between them.
 */
import type { ArticleRecord } from "../schema/record.ts";
import { LONG_FIELDS } from "./long-fields.ts";
import type { PackedPage } from "./pack-page.ts";

const left = Object.fromEntries(LONG_FIELDS.map((field) => [field, null]));

/** Its articles are such as `slimPage` takes, and its file such as `slimFile` does. */
export type ShortPage = PackedPage;

export function shortenPage({ file, record, ...rest }: PackedPage): ShortPage {
  const shortenArticle = (article: ArticleRecord) =>
    Object.fromEntries(
      Object.entries(article).map(([field, value]) => [field, field in left ? null : value]),
    ) as unknown as ArticleRecord;
  return {
    ...rest,
    file: { ...file, value: "", printed: undefined, unmarked: undefined },
    record: record && { ...record, articles: record.articles.map(shortenArticle) },
  };
}
