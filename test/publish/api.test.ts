import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { Site } from "../../src/eleventy/site.ts";
import type { Archive } from "../../src/index/archive.ts";
import { buildArchive } from "../../src/index/build-archive.ts";
import { listApiFiles } from "../../src/publish/list-api-files.ts";
import { listIssueFiles } from "../../src/publish/list-issue-files.ts";
import {
  type ApiArchive,
  type ApiAuthorities,
  type ApiIssue,
  type ApiSubjects,
  type ApiYear,
  apiArchiveSchema,
  apiAuthoritiesSchema,
  apiIssueSchema,
  apiSubjectsSchema,
  apiYearSchema,
} from "../../src/schema/api.ts";
import { makeHostileExtras, makeHostilePages } from "../support/make-hostile-pages.ts";
import { makeNumberedPage } from "../support/make-numbered-page.ts";
import { readSiteExtras } from "../support/read-site-extras.ts";
import { readSitePages } from "../support/read-site-pages.ts";

const site = new Site({ siteUrl: "https://news.example.com", basePath: "/archive/" });
const ROOT = "https://news.example.com/archive";

function readFiles(archive: Archive, at = site): Map<string, unknown> {
  return new Map(
    [...listApiFiles(archive, at), ...[...listIssueFiles(archive, at)].map(({ file }) => file)].map(
      (file) => {
        const { path, chunks } = "make" in file ? file.make() : file;
        return [path, JSON.parse([...chunks].join(""))];
      },
    ),
  );
}

const SCHEMAS: Record<string, z.ZodType> = {
  archive: apiArchiveSchema.strict(),
  year: apiYearSchema.strict(),
  issue: apiIssueSchema.strict(),
  authorities: apiAuthoritiesSchema.strict(),
  subjects: apiSubjectsSchema.strict(),
};
const archives: readonly [name: string, archive: Archive][] = [
  ["the site", buildArchive(readSitePages(), readSiteExtras())],
  ["hostile records", buildArchive(makeHostilePages(), makeHostileExtras())],
  ["no records", buildArchive([])],
];

describe.each(archives)("the API of %s", (_, archive) => {
  const files = readFiles(archive);
  const at = <Content>(link: string) => files.get(link.slice(ROOT.length)) as Content;
  const { years, authorities, subjects, schemas, issue } = at<ApiArchive>(`${ROOT}/api/archive.json`);

  test("has files that fit the schema they name, which stands beside them", () => {
    for (const [path, content] of files) {
      if (path.startsWith("/api/schema/")) continue;
      const { $schema } = content as { $schema: string };
      expect(schemas, path).toContain($schema);
      expect(at($schema), path).toMatchObject({ $id: $schema, type: "object" });
      const name = $schema.slice($schema.lastIndexOf("/") + 1, -".json".length);
      expect(SCHEMAS[name]?.parse(content), path).toEqual(content);
    }
  });

  test("leads from the archive to every file, and to nothing else", () => {
    const issues = years.flatMap(({ json }) => at<ApiYear>(json).issues);
    const reached = [
      `${ROOT}/api/archive.json`,
      ...years.map(({ json }) => json),
      ...issues.map(({ json }) => json),
      ...authorities.flatMap(({ files }) => files),
      subjects,
      ...schemas,
    ];
    expect(reached.sort()).toEqual([...files.keys()].map((path) => ROOT + path).sort());
    expect(issues.map(({ id }) => issue.replace("{id}", id)).sort()).toEqual(
      issues.map(({ json }) => json).sort(),
    );
  });

  test("has every article once, and every name that an article is linked to in the file that its id tells", () => {
    const articles = years
      .flatMap(({ json }) => at<ApiYear>(json).issues)
      .flatMap(({ json }) => at<ApiIssue>(json).articles);
    expect(articles.map(({ id }) => id).sort()).toEqual(
      archive.articles.map(({ record }) => record.id).sort(),
    );
    const names = new Map(
      authorities.flatMap(({ files }) =>
        files.flatMap((file) =>
          at<ApiAuthorities>(file).authorities.map((entry) => [entry.id, entry] as const),
        ),
      ),
    );
    for (const article of articles)
      for (const { id, name } of [...article.organisations, ...article.people, ...article.places]) {
        const entry = names.get(id ?? "");
        expect(entry?.name).toBe(name.normalize("NFC"));
        expect(entry?.newest).toContain(article.id);
      }
    for (const { newest, articles: count } of names.values()) expect(newest.length).toBe(count);
  });

  test("has all subjects of the vocabulary, used or not", () => {
    const labels = at<ApiSubjects>(subjects).subjects.map(({ name }) => name);
    for (const name of [...archive.subjectTree.keys(), ...archive.names.subjects.map(({ name }) => name)])
      expect(labels).toContain(name);
    expect(new Set(labels).size).toBe(labels.length);
  });
});

test("without an address links are paths", () => {
  const [archive] = archives.map(([, archive]) => archive);
  if (!archive) throw new Error("no archive");
  const text = JSON.stringify([...readFiles(archive, new Site({ basePath: "/archive/" }))]);
  expect(text).toContain('"url":"/archive/articles/may-1/"');
  expect(text).not.toContain("https://example.org");
});

test("names of a large archive stand in many files, each in the one that the end of its id tells", () => {
  const people = Array.from({ length: 1200 }, (_, number) => ({
    name: `甲${String.fromCodePoint(0x4e00 + number)}`,
  }));
  const archive = buildArchive([makeNumberedPage("page", [{ people }])]);
  const files = readFiles(archive);
  const { authorities } = files.get("/api/archive.json") as ApiArchive;
  const figures = authorities.find(({ kind }) => kind === "figures");
  expect(figures).toMatchObject({ count: 1200, shardDigits: 1 });
  expect(figures?.files).toHaveLength(16);
  let found = 0;
  for (const digit of "0123456789abcdef") {
    const shard = files.get(`/api/figures-${digit}.json`) as ApiAuthorities;
    for (const { id } of shard.authorities) expect(id.at(-1)).toBe(digit);
    found += shard.authorities.length;
  }
  expect(found).toBe(1200);
});
