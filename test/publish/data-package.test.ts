import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BuiltSite } from "../../src/check/built-site.ts";
import { CHECKS, type Check } from "../../src/check/check-site.ts";
import { readApi } from "../../src/check/read-api.ts";
import { Site } from "../../src/eleventy/site.ts";
import type { Archive } from "../../src/index/archive.ts";
import { buildArchive } from "../../src/index/build-archive.ts";
import { openSite } from "../../src/io/open-site.ts";
import { writeData } from "../../src/io/write-data.ts";
import { describePackage } from "../../src/publish/describe-package.ts";
import { formatCsv, formatCsvHead } from "../../src/publish/format-csv.ts";
import { listDumps } from "../../src/publish/list-dumps.ts";
import { type DataPackage, dataPackageSchema } from "../../src/schema/data-package.ts";
import { makeHostileExtras, makeHostilePages } from "../support/make-hostile-pages.ts";
import { readSiteExtras } from "../support/read-site-extras.ts";
import { readSitePages } from "../support/read-site-pages.ts";
import { validateDataPackage } from "../support/validate-data-package.ts";

const site = new Site({ siteUrl: "https://news.example.com" });
const archives: readonly [name: string, archive: Archive][] = [
  ["the site", buildArchive(readSitePages(), readSiteExtras())],
  ["hostile records", buildArchive(makeHostilePages(), makeHostileExtras())],
  ["no records", buildArchive([])],
];

type Row = Record<string, string>;
const readCsv = (text: string) => parse(text, { columns: true, bom: true }) as Row[];
/** Those that look at data alone. */
const OF_DATA = ["api", "oai", "tables", "parquet", "sqlite", "subjects", "package"] as const;

describe.each(archives)("the data package of %s", (_, archive) => {
  let folder: string;
  let descriptor: DataPackage;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "banmian-data-"));
    await writeData(folder, archive, site);
    descriptor = JSON.parse(readFileSync(join(folder, "data/datapackage.json"), "utf8"));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const read = (path: string) => readFileSync(join(folder, "data", path));
  const rowsOf = (name: string) =>
    readCsv(read(descriptor.resources.find((resource) => resource.name === name)?.path ?? "").toString());

  test("is a data package that names each file once", () => {
    expect(dataPackageSchema.parse(descriptor)).toEqual(descriptor);
    const names = descriptor.resources.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { path } of descriptor.licenses) expect(read(path).length).toBeGreaterThan(0);
  });

  test("is valid by the profiles of the format", () => {
    expect(validateDataPackage(descriptor)).toEqual([]);
  });

  test("has checksums that sha256sum can check", () => {
    const lines = read("SHA256SUMS").toString().trim().split("\n");
    expect(lines).toHaveLength(descriptor.resources.length);
    for (const line of lines) expect(line).toMatch(/^[0-9a-f]{64} {2}[\w.-]+$/);
    if (process.platform === "linux")
      execFileSync("sha256sum", ["--check", "--strict", "SHA256SUMS"], { cwd: join(folder, "data") });
  });

  test("has tables whose columns, types and keys are as described", () => {
    const tables = descriptor.resources.flatMap(({ schema, name }) => (schema ? [{ schema, name }] : []));
    expect(tables.map(({ name }) => name)).toEqual(["issues", "articles", "authorities", "mentions"]);
    const keys = new Map(tables.map(({ name }) => [name, new Set(rowsOf(name).map(({ id }) => id))]));
    for (const { name, schema } of tables) {
      const rows = rowsOf(name);
      const [header = []] = parse(read(`${name}.csv`), { bom: true, to: 1 }) as string[][];
      expect(header).toEqual(schema.fields.map((field) => field.name));
      for (const row of rows)
        for (const { name: column, type, constraints } of schema.fields) {
          const value = row[column] ?? "";
          if (constraints?.required) expect(value, `${name}.${column}`).not.toBe("");
          if (type === "integer") expect(value).toMatch(/^\d+$/);
          if (type === "number") expect(Number(value)).not.toBeNaN();
          if (type === "array") expect(JSON.parse(value)).toBeInstanceOf(Array);
        }
      const primary = rows.map((row) => JSON.stringify(schema.primaryKey.map((column) => row[column])));
      expect(new Set(primary).size, name).toBe(rows.length);
      for (const { fields, reference } of schema.foreignKeys ?? [])
        for (const row of rows) expect(keys.get(reference.resource), name).toContain(row[fields[0] ?? ""]);
    }
  });

  test("has the articles of the archive in the API, and in every format what the API has", async () => {
    const files = openSite(folder);
    const built = new BuiltSite(files, { origin: site.origin, basePath: site.basePath });
    const records = readApi(built);
    expect(records.articles.map(({ id }) => id).sort()).toEqual(
      archive.articles.map(({ record }) => record.id).sort(),
    );
    for (const name of OF_DATA) {
      const check: Check = CHECKS[name];
      expect((await check(built, () => records)).findings, name).toEqual([]);
    }
  });
});

/** Each breaks the descriptor at one place. */
const breaches: readonly [what: string, change: (descriptor: DataPackage) => unknown, found: RegExp][] = [
  ["no files", (all) => ({ ...all, resources: [] }), /^\/resources minItems$/],
  ["a homepage without a scheme", (all) => ({ ...all, homepage: "example.com" }), /^\/homepage format$/],
  ["no licence", (all) => ({ ...all, licenses: [] }), /^\/licenses minItems$/],
  ["a file without a path", (all) => changeFirst(all, { path: undefined }), /^\/resources\/0 /],
  [
    "a digest that is none",
    (all) => changeFirst(all, { hash: "sha256:甲" }),
    /^\/resources\/0\/hash pattern$/,
  ],
  ["a size as text", (all) => changeFirst(all, { bytes: "12" }), /^\/resources\/0\/bytes type$/],
  ["columns of a type that is none", (all) => changeFields(all, { type: "text" }), /^issues\/fields\/0/],
  ["columns without a name", (all) => changeFields(all, { name: undefined }), /^issues\/fields\/0/],
  ["no columns", (all) => changeSchema(all, { fields: [] }), /^issues\/fields minItems$/],
  [
    "a key that leads nowhere",
    (all) => changeSchema(all, { foreignKeys: [{ fields: ["id"] }] }),
    /^issues\/f/,
  ],
];

const changeFirst = (all: DataPackage, change: object) => ({
  ...all,
  resources: all.resources.map((each, index) => (index === 0 ? { ...each, ...change } : each)),
});
const changeSchema = (all: DataPackage, change: object) =>
  changeFirst(all, { schema: { ...all.resources[0]?.schema, ...change } });
const changeFields = (all: DataPackage, change: object) =>
  changeSchema(all, { fields: all.resources[0]?.schema?.fields.map((field) => ({ ...field, ...change })) });

describe("the profiles of the format", () => {
  const descriptor = describePackage(
    site,
    listDumps(buildArchive([]), site).map((dump) => ({ ...dump, bytes: 0, sha256: "0".repeat(64) })),
  );

  test.each(breaches)("find %s", (_, change, found) => {
    expect(validateDataPackage(descriptor)).toEqual([]);
    const broken = JSON.parse(JSON.stringify(change(descriptor)));
    expect(validateDataPackage(broken)).toContainEqual(expect.stringMatching(found));
    expect(dataPackageSchema.safeParse(broken).success).toBe(false);
  });

  // Of version 2, which the package declares, these are the rules that those of version 1 don't have.
  test.each([
    ["a profile that isn't named", (all: DataPackage) => ({ ...all, $schema: undefined })],
    ["a primary key that is no list", (all: DataPackage) => changeSchema(all, { primaryKey: "id" })],
    ["a hidden folder", (all: DataPackage) => changeFirst(all, { path: ".hidden/issues.csv" })],
    ["a hidden file", (all: DataPackage) => changeFirst(all, { path: "data/.issues.csv" })],
    ["a path upwards", (all: DataPackage) => changeFirst(all, { path: "../issues.csv" })],
    ["a profile that its tables don't name", (all: DataPackage) => changeSchema(all, { $schema: undefined })],
    ["a table by another word", (all: DataPackage) => changeFirst(all, { type: "tabular" })],
  ])("%s is no package of version 2", (_, change) => {
    expect(dataPackageSchema.safeParse(JSON.parse(JSON.stringify(change(descriptor)))).success).toBe(false);
  });
});

/** What Excel, LibreOffice or a Chinese input method may begin a formula with. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u;

function toCsv(cells: readonly string[][]): string {
  const columns = (cells[0] ?? []).map((_, index) => ({
    name: `column${index}`,
    type: "string" as const,
    description: "text",
  }));
  return formatCsvHead({ columns }) + formatCsv(cells);
}

describe("CSV", () => {
  const dangerous = fc
    .tuple(
      fc.constantFrom("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠", "", '"', "\n"),
      fc.string(),
    )
    .map(([start, rest]) => start + rest);

  test("holds no formula, whatever a page prints, and loses nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(dangerous, dangerous), { minLength: 1 }), (cells) => {
        const [, ...rows] = parse(toCsv(cells), { bom: true }) as string[][];
        expect(rows.length).toBe(cells.length);
        for (const [index, row] of rows.entries())
          for (const [at, value] of row.entries()) {
            const printed = cells[index]?.[at] ?? "";
            expect(value).not.toMatch(FORMULA);
            expect([printed, `'${printed}`]).toContain(value);
          }
      }),
    );
  });

  test("quotes a text of more than one line, however its lines end", () => {
    for (const end of ["\n", "\r", "\r\n"])
      expect(toCsv([[`甲${end}乙`, "丙"]])).toBe(`\uFEFFcolumn0,column1\r\n"甲${end}乙",丙\r\n`);
  });

  test("begins with a byte order mark, by which Excel knows its encoding, and parts lines as in DOS", () => {
    expect(toCsv([["甲", "乙"]])).toBe("\uFEFFcolumn0,column1\r\n甲,乙\r\n");
  });
});
