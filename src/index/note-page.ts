/**
 * `(record of a page)`: what is asked of all pages of an archive is found out, and kept, while the page is at hand. Of a
 * large one each would be read from its file again for each such question.
 */
import { digestArticle } from "../record/digest-article.ts";
import { readPageNames } from "../record/read-page-names.ts";
import type { PageRecord } from "../schema/record.ts";
import { listMentions } from "./list-mentions.ts";
import { openExcerpt } from "./open-excerpt.ts";

export function notePage(record: PageRecord): void {
  readPageNames(record);
  for (const article of record.articles) {
    digestArticle(article);
    openExcerpt(article);
    listMentions(article);
  }
}
