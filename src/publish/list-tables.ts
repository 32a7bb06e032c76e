/** `(archive, site) → the tables of the dumps`: issues, articles, authorities and who or what is named where. */
import type { Site } from "../eleventy/site.ts";
import { strings } from "../eleventy/strings.ts";
import type { Archive, IssueEntry } from "../index/archive.ts";
import type { NameKind } from "../record/name-kinds.ts";
import type { ApiArticle } from "../schema/api.ts";
import { describeSubjects } from "./describe-names.ts";
import { idOfEntry } from "./id-of-entry.ts";
import { listIssueFiles } from "./list-issue-files.ts";
import type { Cell, Column, ColumnType, Table } from "./table.ts";

const { columns: texts, tables: descriptions } = strings.data;

/** Kinds of which a mention has an entry; keywords are words, and stand with their article. */
const KINDS = ["people", "figures", "organisations", "places"] as const satisfies readonly NameKind[];

type ColumnName = keyof typeof texts;

function column(name: ColumnName, type: ColumnType, rest: Partial<Column> = {}): Column {
  return { name, type, description: texts[name], ...rest };
}
const required = { required: true };

const issueColumns = [
  column("id", "string", required),
  column("date", "string"),
  column("newspaper", "string"),
  column("edition", "string"),
  column("title", "string", { description: texts.issueTitle }),
  column("banner", "string"),
  column("source", "string"),
  column("url", "string", required),
];

const articleColumns = [
  column("id", "string", required),
  column("issue", "string", { ...required, references: "issues" }),
  column("order", "integer", required),
  column("date", "string"),
  column("newspaper", "string"),
  column("edition", "string"),
  column("title", "string", required),
  column("section", "string"),
  column("rubric", "string"),
  column("kicker", "string"),
  column("headline", "string"),
  column("subhead", "string"),
  column("byline", "string"),
  column("reporters", "list", required),
  column("correspondents", "list", required),
  column("photographers", "list", required),
  column("organisation", "string"),
  column("organisations", "list", required),
  column("people", "list", required),
  column("places", "list", required),
  column("subjects", "list", required),
  column("keywords", "list", required),
  column("attribution", "string"),
  column("text", "string"),
  column("confidence", "number", required),
  column("url", "string", required),
];

const authorityColumns = [
  column("id", "string", required),
  column("kind", "string", required),
  column("name", "string", required),
  column("parent", "string"),
  column("forms", "list", required),
  column("articles", "integer", required),
  column("url", "string"),
];

const mentionColumns = [
  column("article", "string", { ...required, references: "articles" }),
  column("authority", "string", { ...required, references: "authorities" }),
  column("role", "string", required),
  column("personTitle", "string"),
  column("printedForms", "list", required),
  column("lines", "numbers", required),
];

/** In the order of `articleColumns`. */
export function listArticleCells(article: ApiArticle): Cell[] {
  const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);
  return [
    article.id,
    article.issue,
    article.order,
    article.date,
    article.newspaper,
    article.edition,
    article.title,
    article.section,
    article.rubric,
    article.kicker,
    article.headline,
    article.subhead,
    article.byline,
    article.reporters,
    article.correspondents,
    article.photographers,
    article.organisation?.name ?? null,
    names(article.organisations),
    names(article.people),
    names(article.places),
    article.subjects,
    article.keywords,
    article.attribution,
    article.body.join("\n") || null,
    article.confidence,
    article.url,
  ];
}

/** Those of an issue. */
export function* listMentionRows({ articles }: IssueEntry, archive: Archive): Generator<Cell[]> {
  for (const { record, mentions } of articles)
    for (const { kind, name, role, isActing, title, forms, lines } of mentions) {
      const entry = kind === "keywords" ? null : archive.find(kind, name);
      if (entry === null) continue;
      const part = role ?? (isActing ? "acting" : "named");
      yield [record.id, idOfEntry(entry), part, title, forms, lines];
    }
}

function* listAuthorityRows(archive: Archive, site: Site): Generator<Cell[]> {
  for (const kind of KINDS)
    for (const entry of archive.names[kind]) {
      const { name, parentName, forms, articles, permalink } = entry;
      const printed = forms.map(({ item }) => item);
      yield [idOfEntry(entry), kind, name, parentName, printed, articles.length, site.refer(permalink)];
    }
  for (const { id, name, parent, also, articles, url } of describeSubjects(archive, site))
    yield [id, "subjects", name, parent, also, articles, url];
}

export function listTables(archive: Archive, site: Site): Table[] {
  return [
    {
      name: "issues",
      description: descriptions.issues,
      columns: issueColumns,
      primaryKey: ["id"],
      rows: () =>
        [...archive.issues].reverse().map(({ record, permalink }) => {
          const { id, date, newspaper, edition, title, banner, source } = record;
          return [id, date, newspaper, edition, title, banner, source, site.refer(permalink)];
        }),
    },
    {
      name: "articles",
      description: descriptions.articles,
      columns: articleColumns,
      primaryKey: ["id"],
      rows: function* () {
        for (const { articles } of listIssueFiles(archive, site)) yield* articles.map(listArticleCells);
      },
    },
    {
      name: "authorities",
      description: descriptions.authorities,
      columns: authorityColumns,
      primaryKey: ["id"],
      rows: () => listAuthorityRows(archive, site),
    },
    {
      name: "mentions",
      description: descriptions.mentions,
      columns: mentionColumns,
      primaryKey: ["article", "authority", "role"],
      rows: function* () {
        for (const issue of [...archive.issues].reverse()) yield* listMentionRows(issue, archive);
      },
    },
  ];
}
