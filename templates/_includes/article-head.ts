/**
 * What programs read of an article in the head of its page: Highwire Press tags and Dublin Core, which Zotero and its
 * like take items from, what Open Graph says of articles alone, and the article in terms of schema.org.
 *
 * There is no `citation_journal_title`: where it stands Zotero takes the item for one from a journal, whatever else
 * is said. It knows newspapers by `DC.type` and their title by `DC.source`.
 */
import { describeSource } from "../../src/cite/describe-source.ts";
import { formatIssued } from "../../src/cite/format-issued.ts";
import { type Html, html } from "../../src/eleventy/html.ts";
import { jsonScript } from "../../src/eleventy/json-script.ts";
import type { Site } from "../../src/eleventy/site.ts";
import type { Archive, ArticleEntry } from "../../src/index/archive.ts";
import { issuePath } from "../../src/publish/api-paths.ts";
import { describeNewsArticle } from "../../src/publish/describe-news-article.ts";

type Entry = readonly [name: string, content: string | null | undefined];

export function articleHead(site: Site, archive: Archive, article: ArticleEntry): Html {
  const { record, issue, permalink } = article;
  const url = site.hasAddress ? site.absolute(permalink) : null;
  const item = describeSource(article, url);
  const date = formatIssued(item);
  const authors = (item.author ?? []).map(({ literal }) => literal);
  const contributors = record.photographers.filter((name) => !authors.includes(name));
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
    ...contributors.map((name): Entry => ["DC.contributor", name]),
    ...record.places.map(({ name }): Entry => ["DC.coverage", name]),
  ];
  const properties: Entry[] = [
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
  )}<link rel="alternate" type="application/json" href="${site.path(issuePath(issue.record.id))}">
${jsonScript(describeNewsArticle(article, archive, site))}`;
}
