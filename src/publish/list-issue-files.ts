/**
 * `(archive, site) → issue by issue its file of the JSON API, and the articles in it`, of which other files are made too.
 * The oldest first, and within an issue as printed, so that what is made of a growing archive grows at the end.
 */
import type { Site } from "../eleventy/site.ts";
import type { Archive, IssueEntry } from "../index/archive.ts";
import type { ApiArticle, ApiIssue } from "../schema/api.ts";
import { issuePath, schemaPath } from "./api-paths.ts";
import type { DataFile } from "./data-file.ts";
import { describeArticle } from "./describe-article.ts";
import { describeHead } from "./describe-head.ts";
import { jsonFile } from "./json-file.ts";

export interface IssueFile {
  file: DataFile;
  articles: readonly ApiArticle[];
}

function describeIssue(issue: IssueEntry, articles: ApiArticle[], site: Site): ApiIssue {
  const { banner, source, corrections } = issue.record;
  return {
    $schema: site.refer(schemaPath("issue")),
    ...describeHead(issue, site),
    banner,
    source,
    record: site.refer(issue.recordPermalink),
    printedText: issue.text && site.refer(issue.text.permalink),
    ...(corrections && { corrections }),
    articles,
  };
}

export function makeIssueFile(issue: IssueEntry, archive: Archive, site: Site): IssueFile {
  const articles = issue.articles.map((article) => describeArticle(article, archive, site));
  return { file: jsonFile(issuePath(issue.record.id), describeIssue(issue, articles, site)), articles };
}

export function* listIssueFiles(archive: Archive, site: Site): Generator<IssueFile> {
  for (const issue of [...archive.issues].reverse()) yield makeIssueFile(issue, archive, site);
}
