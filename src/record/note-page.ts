/**
 * `(record of a page)`: what is asked of all pages of an archive is found out, and kept, while the page is at hand. Of a
 * large one each would be read from its file again for each such question.
 */
import type { PageRecord } from "../schema/record.ts";
import { articleDigests } from "./article-digests.ts";
import { articleMentions } from "./list-mentions.ts";
import { articleExcerpts } from "./open-excerpt.ts";
import { pageNames } from "./page-names.ts";

export function notePage(record: PageRecord): void {
  pageNames.of(record);
  for (const article of record.articles) {
    articleDigests.of(article);
    articleExcerpts.of(article);
    articleMentions.of(article);
  }
}
