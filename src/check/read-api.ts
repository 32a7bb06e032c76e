/** A built site in; the records that its API gives out, with what is wrong with them. All other data are held against them. */
import { API, ARCHIVE_PATH, SUBJECTS_PATH } from "../publish/api-paths.ts";
import {
  type ApiArchive,
  type ApiArticle,
  type ApiAuthorities,
  type ApiIssue,
  type ApiSubjects,
  apiArchiveSchema,
  apiAuthoritiesSchema,
  apiIssueSchema,
  apiSubjectsSchema,
  apiYearSchema,
} from "../schema/api.ts";
import type { BuiltSite } from "./built-site.ts";
import { disagreement, type Finding, unreadable } from "./finding.ts";

type Authority = ApiAuthorities["authorities"][number];

/** A name, or a subject, with what both have. */
interface Named extends Pick<Authority, "id" | "name" | "parent" | "articles" | "newest"> {
  kind: string;
  /** The forms that are printed; of a subject its other labels. */
  forms: string[];
  /** Null where no article has the subject. */
  url: string | null;
}

export interface ApiRecords {
  /** As the API lists them: the newest first, undated ones last. */
  issues: ApiIssue[];
  articles: ApiArticle[];
  /** People, figures, organisations, places, then subjects, used or not. */
  names: Named[];
  /** The subjects alone, with all that is said of them. */
  subjects: ApiSubjects["subjects"];
  title: string;
  /** Of the home page. */
  url: string;
  /** What is said of the rights in the data, and the licence where one is named. */
  rights: Pick<ApiArchive, "rights" | "license">;
  /** Whether records are known by whole addresses. */
  hasAddress: boolean;
  findings: Finding[];
}

interface Shape<Content> {
  parse(value: unknown): Content;
}

export function readApi(site: BuiltSite): ApiRecords {
  const findings: Finding[] = [];
  const read = <Content>(path: string, schema: Shape<Content>): Content | null => {
    try {
      return schema.parse(JSON.parse(site.readText(path)));
    } catch (error) {
      findings.push(unreadable(path, "JSON", error));
      return null;
    }
  };
  /** The file that a link of `from` leads to; where there is none, `links` says so. */
  const follow = <Content>(link: string, from: string, schema: Shape<Content>): Content[] => {
    const target = site.resolve(link, from);
    const content = target.kind === "file" ? read(target.path, schema) : null;
    return content === null ? [] : [content];
  };
  const compare = (path: string, what: readonly [string, string], actual: unknown, expected: unknown) => {
    if (actual !== expected) findings.push(disagreement(path, what, actual, expected));
  };

  const archive = read(ARCHIVE_PATH, apiArchiveSchema.strict());
  const issues: ApiIssue[] = [];
  for (const entry of archive?.years ?? []) {
    const before = issues.length;
    for (const year of follow(entry.json, ARCHIVE_PATH, apiYearSchema.strict()))
      for (const head of year.issues)
        for (const issue of follow(head.json, ARCHIVE_PATH, apiIssueSchema.strict())) {
          issues.push(issue);
          const path = `${API}issues/${head.id}.json`;
          compare(path, ["articles of the issue", "本期文章数"], issue.articles.length, head.articles);
        }
    compare(ARCHIVE_PATH, ["issues of the year", "该年期数"], issues.length - before, entry.issues);
  }
  const articles = issues.flatMap((issue) => issue.articles);
  const names: Named[] = [];
  for (const { kind, count, files } of archive?.authorities ?? []) {
    const entries = files
      .flatMap((file) => follow(file, ARCHIVE_PATH, apiAuthoritiesSchema.strict()))
      .flatMap(({ authorities }): ApiAuthorities["authorities"] => authorities);
    compare(ARCHIVE_PATH, [`names of ${kind}`, `${kind} 条目数`], entries.length, count);
    names.push(...entries.map((entry) => ({ ...entry, kind, forms: entry.forms.map(({ form }) => form) })));
  }
  const { subjects }: Pick<ApiSubjects, "subjects"> = read(SUBJECTS_PATH, apiSubjectsSchema.strict()) ?? {
    subjects: [],
  };
  names.push(...subjects.map((subject) => ({ ...subject, kind: "subjects", forms: subject.also })));
  if (archive) {
    compare(ARCHIVE_PATH, ["issues", "期数"], issues.length, archive.counts.issues);
    compare(ARCHIVE_PATH, ["articles", "文章数"], articles.length, archive.counts.articles);
  }
  const ids = new Set(articles.map(({ id }) => id));
  compare(ARCHIVE_PATH, ["different ids of articles", "互异的文章标识数"], ids.size, articles.length);
  for (const { id, newest } of names)
    for (const article of newest)
      if (!ids.has(article))
        findings.push(
          disagreement(ARCHIVE_PATH, [`article of ${id}`, `${id} 所列文章`], article, "an article"),
        );
  const { rights = "", license, title = "", url = "" } = archive ?? {};
  return {
    issues,
    articles,
    names,
    subjects,
    title,
    url,
    rights: { rights, license },
    hasAddress: url.startsWith("http"),
    findings,
  };
}
