/** `(archive, site) → JSON Lines` (https://jsonlines.org), an article a line as the API has it, the oldest first. */
import type { Site } from "../eleventy/site.ts";
import type { Archive } from "../index/archive.ts";
import { describeArticle } from "./describe-article.ts";
import { listOldestFirst } from "./list-tables.ts";

export function* formatJsonl(archive: Archive, site: Site): Generator<string> {
  for (const article of listOldestFirst(archive))
    yield `${JSON.stringify(describeArticle(article, archive, site))}\n`;
}
