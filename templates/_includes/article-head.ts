/**
 * What programs read of an article in the head of its page: Highwire Press tags and Dublin Core, which Zotero and its
 * like take items from, and Open Graph, from which previews are made.
 *
 * There is no `citation_journal_title`: where it stands Zotero takes the item for one from a journal, whatever else
 * is said. It knows newspapers by `DC.type` and their title by `DC.source`.
 */
import { describeSource } from "../../src/cite/describe-source.ts";
import { formatIssued } from "../../src/cite/format-issued.ts";
import { type Html, html } from "../../src/eleventy/html.ts";
import type { Site } from "../../src/eleventy/site.ts";
import type { ArticleEntry } from "../../src/index/archive.ts";
import { issuePath } from "../../src/publish/api-paths.ts";

type Entry = readonly [name: string, content: string | null | undefined];

export interface HeadOptions {
  title: string;
  description: string;
}

export function articleHead(site: Site, article: ArticleEntry, { title, description }: HeadOptions): Html {
  const { record, issue, permalink } = article;
  const url = site.hasAddress ? site.absolute(permalink) : null;
  const item = describeSource(article, url);
  const date = formatIssued(item);
  const authors = (item.author ?? []).map(({ literal }) => literal);
  const named: Entry[] = [
    ["citation_title", item.title],
    ...authors.map((author): Entry => ["citation_author", author]),
    ["citation_publication_date", date?.replaceAll("-", "/")],
    ["citation_firstpage", item.page],
    ["citation_language", item.language],
    ["citation_public_url", url],
    ["DC.type", "newspaperArticle"],
    ["DC.title", item.title],
    ...authors.map((author): Entry => ["DC.creator", author]),
    ["DC.source", item["container-title"]],
    ["DC.date", date],
    ["DC.language", item.language],
    ["DC.identifier", url ?? record.id],
    ...record.subjects.map((subject): Entry => ["DC.subject", subject]),
  ];
  const properties: Entry[] = [
    ["og:type", "article"],
    ["og:title", title],
    ["og:description", description],
    ["og:url", url],
    ["og:locale", "zh_CN"],
    ["article:published_time", date],
    ["article:section", item.section],
    ...record.subjects.map((subject): Entry => ["article:tag", subject]),
  ];
  return html`${named.map(
    ([name, content]) =>
      content &&
      html`<meta name="${name}" content="${content}">
`,
  )}${properties.map(
    ([property, content]) =>
      content &&
      html`<meta property="${property}" content="${content}">
`,
  )}<link rel="alternate" type="application/json" href="${site.path(issuePath(issue.record.id))}">`;
}
