/** `(archive, site) → the files of the JSON API` but those of issues: the archive, its years, names, schemas. */
import { z } from "zod";
import type { Site } from "../eleventy/site.ts";
import { strings } from "../eleventy/strings.ts";
import type { Archive, DateEntry, IssueEntry, NameEntry } from "../index/archive.ts";
import { nameKinds } from "../record/name-kinds.ts";
import {
  type ApiArchive,
  type ApiAuthorities,
  type ApiSubjects,
  type ApiYear,
  apiArchiveSchema,
  apiArticleSchema,
  apiAuthoritiesSchema,
  apiIssueSchema,
  apiSubjectsSchema,
  apiYearSchema,
  authorityKindSchema,
} from "../schema/api.ts";
import type { Licence } from "../schema/licence.ts";
import { ARCHIVE_PATH, issuePath, PACKAGE_PATH, SUBJECTS_PATH, schemaPath, yearPath } from "./api-paths.ts";
import type { DataFile } from "./data-file.ts";
import { describeHead } from "./describe-head.ts";
import { describeAuthority, describeSubjects } from "./describe-names.ts";
import { jsonFile } from "./json-file.ts";
import { shardAuthorities } from "./shard-authorities.ts";

/** The schema of an article is that of the lines of `articles.jsonl` too. */
const SCHEMAS = {
  archive: apiArchiveSchema,
  year: apiYearSchema,
  issue: apiIssueSchema,
  article: apiArticleSchema,
  authorities: apiAuthoritiesSchema,
  subjects: apiSubjectsSchema,
};

const yearsOf = ({ years, undated }: Archive): DateEntry[] => [...years, ...(undated ? [undated] : [])];

const countArticles = (issues: readonly IssueEntry[]) =>
  issues.reduce((sum, { articles }) => sum + articles.length, 0);

function describeYear({ date, issues }: DateEntry, site: Site): ApiYear {
  return {
    $schema: site.refer(schemaPath("year")),
    year: date,
    issues: issues.map((issue) => ({
      ...describeHead(issue, site),
      json: site.refer(issuePath(issue.record.id)),
      articles: issue.articles.length,
    })),
  };
}

function describeLicence({ name, title, path }: Licence): ApiArchive["license"] {
  return { ...(name !== null && { name }), title, url: path };
}

function describeArchive(archive: Archive, site: Site): ApiArchive {
  return {
    $schema: site.refer(schemaPath("archive")),
    title: site.title,
    description: site.description,
    language: "zh-Hans",
    url: site.refer("/"),
    rights: strings.data.rights,
    ...(site.licence && { license: describeLicence(site.licence) }),
    counts: {
      issues: archive.issues.length,
      articles: archive.articles.length,
      ...Object.fromEntries(nameKinds.map((kind) => [kind, archive.names[kind].length])),
    },
    years: yearsOf(archive).map(({ date, issues }) => ({
      year: date,
      issues: issues.length,
      articles: countArticles(issues),
      json: site.refer(yearPath(date)),
    })),
    issue: site.refer(issuePath("{id}")),
    authorities: authorityKindSchema.options.map((kind) => {
      const { digits, files } = shardAuthorities(kind, archive.names[kind]);
      return {
        kind,
        count: archive.names[kind].length,
        shardDigits: digits,
        files: files.map(({ path }) => site.refer(path)),
      };
    }),
    subjects: site.refer(SUBJECTS_PATH),
    schemas: Object.keys(SCHEMAS).map((name) => site.refer(schemaPath(name))),
    dataPackage: site.refer(PACKAGE_PATH),
  };
}

/** Of names; all that it has follows from them and their articles. */
export interface AuthorityFile {
  path: string;
  names: readonly NameEntry[];
  make: () => DataFile;
}

function* listAuthorityFiles(archive: Archive, site: Site): Generator<AuthorityFile> {
  for (const kind of authorityKindSchema.options)
    for (const { path, entries } of shardAuthorities(kind, archive.names[kind]).files) {
      const make = () => {
        const content: ApiAuthorities = {
          $schema: site.refer(schemaPath("authorities")),
          kind,
          authorities: entries.map((entry) => describeAuthority(entry, site)),
        };
        return jsonFile(path, content);
      };
      yield { path, names: entries, make };
    }
}

export function* listApiFiles(archive: Archive, site: Site): Generator<DataFile | AuthorityFile> {
  yield jsonFile(ARCHIVE_PATH, describeArchive(archive, site));
  for (const year of yearsOf(archive)) yield jsonFile(yearPath(year.date), describeYear(year, site));
  yield* listAuthorityFiles(archive, site);
  const subjects: ApiSubjects = {
    $schema: site.refer(schemaPath("subjects")),
    subjects: describeSubjects(archive, site),
  };
  yield jsonFile(SUBJECTS_PATH, subjects);
  for (const [name, schema] of Object.entries(SCHEMAS))
    yield jsonFile(schemaPath(name), {
      $id: site.refer(schemaPath(name)),
      ...z.toJSONSchema(schema),
    });
}
