/** The newspaper tree of a page and its front matter → the page's record. Front matter prevails over the folio line. */
import { readFolio } from "../parse/read-folio.ts";
import type { Issue } from "../schema/issue.ts";
import type { PageRecord } from "../schema/record.ts";
import type { LineNode, PageNode } from "../schema/tree.ts";
import { listEvidence } from "./list-evidence.ts";
import { makeArticle, type PlainArticle } from "./make-article.ts";

export type PlainPage = Omit<PageRecord, "articles"> & {
  articles: PlainArticle[];
  /** Of each article, what follows the page's id in its own, where the page says so. */
  statedIds: (string | null)[];
};

export function makePage(tree: PageNode, issue: Issue, id: string): PlainPage {
  const lines = tree.children.filter(
    (node): node is LineNode => node.type !== "article" && node.type !== "photo",
  );
  const articles = tree.children.filter((node) => node.type === "article");
  const folios = lines.filter(({ type }) => type === "folio").map(({ value }) => readFolio(value));
  const banner = lines.filter(({ type }) => type === "banner").map(({ value }) => value);
  return {
    id,
    banner: banner.join(" ") || null,
    date: issue.date ?? folios.find(({ date }) => date !== null)?.date ?? null,
    newspaper: issue.newspaper ?? folios.find(({ newspaper }) => newspaper !== null)?.newspaper ?? null,
    edition: issue.edition ?? folios.find(({ edition }) => edition !== null)?.edition ?? null,
    title: issue.title ?? null,
    source: issue.source ?? null,
    articles: articles.map(makeArticle),
    statedIds: articles.map(({ data }) => data.id),
    evidence: listEvidence(lines),
  };
}
