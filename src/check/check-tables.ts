/** The CSV tables and the JSON Lines parse, have the columns that are described, and hold the records of the API. */
import { isDeepStrictEqual } from "node:util";
import { parse } from "csv-parse/sync";
import { DATA, PACKAGE_PATH } from "../publish/api-paths.ts";
import { listArticleCells } from "../publish/list-tables.ts";
import type { Cell } from "../publish/table.ts";
import { apiArticleSchema } from "../schema/api.ts";
import { dataPackageSchema, type TableSchema } from "../schema/data-package.ts";
import type { BuiltSite } from "./built-site.ts";
import { type CheckResult, disagreement, type Finding, unreadable } from "./finding.ts";
import type { ApiRecords } from "./read-api.ts";

const JSON_LINES = `${DATA}articles.jsonl`;

/** As a spreadsheet is given it, but for the apostrophe that keeps it from being taken for a formula. */
const cellText = (cell: Cell) =>
  plain(typeof cell === "object" && cell !== null ? JSON.stringify(cell) : String(cell ?? ""));
const plain = (text: string) => text.replace(/^'/, "");

function readSchemas(site: BuiltSite): Map<string, TableSchema> {
  const parsed = dataPackageSchema.safeParse(JSON.parse(site.readText(PACKAGE_PATH)));
  // `package` says what is wrong with the descriptor.
  if (!parsed.success) return new Map();
  return new Map(parsed.data.resources.flatMap(({ name, schema }) => (schema ? [[name, schema]] : [])));
}

export function checkTables(site: BuiltSite, records: ApiRecords): CheckResult {
  const { issues, articles, names } = records;
  const findings: Finding[] = [];
  const attempt = <Result>(path: string, format: string, read: () => Result[]): Result[] => {
    try {
      return read();
    } catch (error) {
      findings.push(unreadable(path, format, error));
      return [];
    }
  };
  const [schemas = new Map<string, TableSchema>()] = attempt(PACKAGE_PATH, "JSON", () => [readSchemas(site)]);
  const rowsOf = (name: string): string[][] => {
    const path = `${DATA}${name}.csv`;
    const [header = [], ...rows] = attempt(path, "CSV", () =>
      parse(site.readText(path), { bom: true }).map((row) => row.map(plain)),
    );
    const columns = schemas.get(name)?.fields.map((field) => field.name) ?? [];
    if (!isDeepStrictEqual(header, columns))
      findings.push(disagreement(path, ["columns", "列名"], header, columns));
    return rows;
  };
  const compare = (path: string, what: readonly [string, string], actual: unknown[], expected: unknown[]) => {
    if (actual.length !== expected.length)
      findings.push(
        disagreement(path, [`number of ${what[0]}`, `${what[1]}数`], actual.length, expected.length),
      );
    const known = new Set(expected.map((value) => JSON.stringify(value)));
    for (const value of actual)
      if (!known.has(JSON.stringify(value)))
        findings.push(disagreement(path, what, value, "what the API has"));
  };

  const ARTICLES = ["articles", "文章"] as const;
  compare(
    `${DATA}articles.csv`,
    ARTICLES,
    rowsOf("articles"),
    articles.map((article) => listArticleCells(article).map(cellText)),
  );
  const lines = attempt(JSON_LINES, "JSON Lines", () =>
    site
      .readText(JSON_LINES)
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => apiArticleSchema.strict().parse(JSON.parse(line))),
  );
  compare(JSON_LINES, ARTICLES, lines, articles);
  compare(
    `${DATA}issues.csv`,
    ["issues", "版面"],
    rowsOf("issues"),
    issues.map(({ id, date, newspaper, edition, title, banner, source, url }) =>
      [id, date, newspaper, edition, title, banner, source, url].map(cellText),
    ),
  );
  compare(
    `${DATA}authorities.csv`,
    ["names", "名称"],
    rowsOf("authorities").map(([id, , name]) => [id, name]),
    names.map(({ id, name }) => [id, plain(name)]),
  );
  const [articleIds, nameIds] = [articles, names].map((list) => new Set(list.map(({ id }) => id)));
  for (const [article = "", authority = ""] of rowsOf("mentions"))
    if (!articleIds?.has(article) || !nameIds?.has(authority)) {
      const what = ["a mention", "提及"] as const;
      findings.push(disagreement(`${DATA}mentions.csv`, what, [article, authority], "an article and a name"));
    }
  return { findings, looked: articles.length, total: articles.length, noun: "articles" };
}
