/** A record of a page with one article → the entry of that article in an archive. */
import type { ArticleEntry } from "../../src/index/archive.ts";
import { buildArchive } from "../../src/index/build-archive.ts";
import { makePage, type PartialArticle, type PartialPage } from "./make-page.ts";

export function makeEntry(
  article: Omit<PartialArticle, "id"> & { id?: string } = {},
  page: Omit<Partial<PartialPage>, "articles"> = {},
): ArticleEntry {
  const record = makePage({ id: "page-1", ...page, articles: [{ id: "page-1-abc", ...article }] });
  const [entry] = buildArchive([record]).articles;
  if (!entry) throw new Error("no article");
  return entry;
}
