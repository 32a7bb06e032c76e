/** The CSV tables and the JSON Lines parse, have the columns that are described, and hold the records of the API. */
import { isDeepStrictEqual } from "node:util";
import { DATA, PACKAGE_PATH } from "../publish/api-paths.ts";
import { apiArticleSchema } from "../schema/api.ts";
import { dataPackageSchema, type TableSchema } from "../schema/data-package.ts";
import type { BuiltSite } from "./built-site.ts";
import { compareRows } from "./compare-rows.ts";
import { type ExpectedTable, expectRows, ROW_NAMES } from "./expect-rows.ts";
import { type CheckResult, disagreement, type Finding, unreadable } from "./finding.ts";
import type { ApiRecords } from "./read-api.ts";
import { csvText, readCsv } from "./read-csv.ts";

const JSON_LINES = `${DATA}articles.jsonl`;

function readSchemas(site: BuiltSite): Map<string, TableSchema> {
  const parsed = dataPackageSchema.safeParse(JSON.parse(site.readText(PACKAGE_PATH)));
  // `package` says what is wrong with the descriptor.
  if (!parsed.success) return new Map();
  return new Map(parsed.data.resources.flatMap(({ name, schema }) => (schema ? [[name, schema]] : [])));
}

export function checkTables(site: BuiltSite, records: ApiRecords): CheckResult {
  const { articles, names } = records;
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
    const [header = [], ...rows] = attempt(path, "CSV", () => readCsv(site.readText(path)));
    const columns = schemas.get(name)?.fields.map((field) => field.name) ?? [];
    if (!isDeepStrictEqual(header, columns))
      findings.push(disagreement(path, ["columns", "列名"], header, columns));
    return rows;
  };
  const expected = expectRows(records);
  for (const name of Object.keys(ROW_NAMES) as ExpectedTable[]) {
    const texts = expected[name].map((row) => row.map(csvText));
    findings.push(...compareRows(`${DATA}${name}.csv`, ROW_NAMES[name], rowsOf(name), texts));
  }
  const lines = attempt(JSON_LINES, "JSON Lines", () =>
    site
      .readText(JSON_LINES)
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => apiArticleSchema.strict().parse(JSON.parse(line))),
  );
  findings.push(...compareRows(JSON_LINES, ROW_NAMES.articles, lines, articles));
  const [articleIds, nameIds] = [articles, names].map((list) => new Set(list.map(({ id }) => id)));
  for (const [article = "", authority = ""] of rowsOf("mentions"))
    if (!articleIds?.has(article) || !nameIds?.has(authority)) {
      const what = ["a mention", "提及"] as const;
      findings.push(disagreement(`${DATA}mentions.csv`, what, [article, authority], "an article and a name"));
    }
  return { findings, looked: articles.length, total: articles.length, noun: "articles" };
}
