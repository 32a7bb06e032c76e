import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { parquetReadObjects } from "hyparquet";
import jsonld from "jsonld";
import { DataFactory, Parser, type Quad } from "n3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findSqlite } from "../../scripts/find-sqlite.ts";
import { Site } from "../../src/eleventy/site.ts";
import type { Archive } from "../../src/index/archive.ts";
import { buildArchive } from "../../src/index/build-archive.ts";
import { KeptFiles } from "../../src/io/kept-files.ts";
import { writeData } from "../../src/io/write-data.ts";
import { listArticleCells, listTables } from "../../src/publish/list-tables.ts";
import type { Cell } from "../../src/publish/table.ts";
import type { ApiArticle } from "../../src/schema/api.ts";
import { makeHostileExtras, makeHostilePages } from "../support/make-hostile-pages.ts";
import { makePage } from "../support/make-page.ts";
import { openDuckdb } from "../support/open-duckdb.ts";
import { readSiteExtras } from "../support/read-site-extras.ts";
import { readSitePages } from "../support/read-site-pages.ts";

const duckdb = await openDuckdb();
const sqlite = findSqlite();
const SKOS = "http://www.w3.org/2004/02/skos/core#";
/** More articles than a row group of Parquet has rows. */
const MANY = 2100;

const site = new Site({ siteUrl: "https://news.example.com" });
const many = makePage({
  id: "many",
  articles: Array.from({ length: MANY }, (_, at) => ({ id: `many-${at}`, body: [`第${at}篇。`] })),
});
const archives: readonly [name: string, archive: Archive][] = [
  ["the site", buildArchive(readSitePages(), readSiteExtras())],
  ["hostile records", buildArchive(makeHostilePages(), makeHostileExtras())],
  ["many articles", buildArchive([many])],
  ["no records", buildArchive([])],
];

const sorted = (quads: readonly Quad[]) =>
  quads
    .map(({ subject, predicate, object }) => {
      const end = object.termType === "Literal" ? `"${object.value}"@${object.language}` : object.value;
      return `${subject.value} ${predicate.value} ${end}`;
    })
    .sort();

describe.each(archives)("the dumps of %s", (_, archive) => {
  let folder: string;
  const [tableOfArticles] = listTables(archive, site).filter(({ name }) => name === "articles");
  const columns = tableOfArticles?.columns.map(({ name }) => name) ?? [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "banmian-dumps-"));
    await writeData(folder, archive, site);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const at = (name: string) => join(folder, "data", name);
  /** What the other formats have to equal. */
  const readRows = () =>
    readFileSync(at("articles.jsonl"), "utf8")
      .split("\n")
      .slice(0, -1)
      .map((line) => listArticleCells(JSON.parse(line) as ApiArticle))
      .map((cells) => Object.fromEntries(columns.map((name, index) => [name, cells[index]])));
  const askSqlite = (sql: string) => {
    const printed = execFileSync(sqlite, ["-readonly", "-json", at("archive.sqlite"), sql], {
      encoding: "utf8",
      maxBuffer: 1 << 26,
    });
    return (printed === "" ? [] : JSON.parse(printed)) as Record<string, Cell>[];
  };

  test("the Parquet file holds the articles of the JSON Lines", async () => {
    const file = readFileSync(at("articles.parquet"));
    const rows = await parquetReadObjects({
      file: file.buffer.slice(file.byteOffset, file.byteOffset + file.length),
    });
    expect(rows).toEqual(readRows());
  });

  test("DuckDB reads the same from Parquet, JSON Lines and CSV", async () => {
    const rows = await duckdb(`SELECT * FROM '${at("articles.parquet")}'`);
    expect(rows).toEqual(readRows());
    const lines = `read_json('${at("articles.jsonl")}', format = 'newline_delimited', columns = {
      id: 'VARCHAR', "order": 'INTEGER', headline: 'VARCHAR', body: 'VARCHAR[]', subjects: 'VARCHAR[]',
      people: 'STRUCT(name VARCHAR)[]', organisation: 'STRUCT(name VARCHAR)', confidence: 'DOUBLE'})`;
    const same = `SELECT id, "order", headline, nullif(array_to_string(body, chr(10)), '') AS text, subjects,
      list_transform(people, lambda person: person.name) AS people, organisation.name AS organisation, confidence`;
    const other = `SELECT id, "order", headline, text, subjects, people, organisation, confidence
      FROM '${at("articles.parquet")}'`;
    expect(await duckdb(`(${same} FROM ${lines}) EXCEPT ALL (${other})`)).toEqual([]);
    expect(await duckdb(`(${other}) EXCEPT ALL (${same} FROM ${lines})`)).toEqual([]);
    const csv = await duckdb(
      `SELECT * FROM read_csv('${at("articles.csv")}', header = true, all_varchar = true)`,
    );
    const asText = (cell: Cell | undefined) =>
      Array.isArray(cell) ? JSON.stringify(cell) : cell === null ? null : String(cell).replace(/^'/, "");
    const texts = (list: readonly object[]) => list.map((row) => Object.values(row).map(asText));
    expect(texts(csv)).toEqual(texts(rows));
  });

  test("the sqlite3 command finds the database sound, its keys kept, and the articles of the JSON Lines in it", () => {
    expect(askSqlite("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
    expect(askSqlite("PRAGMA foreign_key_check")).toEqual([]);
    const asStored = (cell: Cell | undefined) => (Array.isArray(cell) ? JSON.stringify(cell) : cell);
    const expected = readRows().map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, asStored(cell)])),
    );
    expect(askSqlite("SELECT * FROM articles ORDER BY rowid")).toEqual(expected);
    for (const { name, rows } of listTables(archive, site))
      expect(askSqlite(`SELECT count(*) AS count FROM ${name}`)).toEqual([{ count: [...rows()].length }]);
    // A web server is often another user than whoever builds.
    if (process.platform !== "win32") expect(statSync(at("archive.sqlite")).mode & 0o777).toBe(0o644);
  });

  test("the vocabulary is the same in Turtle and in JSON-LD, and its hierarchy runs both ways", async () => {
    const turtle = new Parser().parse(readFileSync(at("subjects.ttl"), "utf8"));
    const document = JSON.parse(readFileSync(at("subjects.jsonld"), "utf8"));
    const nquads = (await jsonld.toRDF(document, { format: "application/n-quads" })) as unknown as string;
    expect(sorted(new Parser({ format: "N-Quads" }).parse(nquads))).toEqual(sorted(turtle));

    const about = (property: string) => turtle.filter(({ predicate }) => predicate.value === SKOS + property);
    const labels = about("prefLabel").map(({ object }) => object.value);
    expect(new Set(labels)).toEqual(
      new Set([...archive.subjectTree.keys(), ...archive.names.subjects.map(({ name }) => name)]),
    );
    const turned = (quads: readonly Quad[]) =>
      sorted(
        quads.map(({ subject, predicate, object }) =>
          DataFactory.quad(object as never, predicate, subject as never),
        ),
      );
    const pairs = (list: readonly string[]) => list.map((line) => line.replace(/ \S*core#\S* /, " ")).sort();
    expect(pairs(sorted(about("broader")))).toEqual(pairs(turned(about("narrower"))));
    expect(pairs(sorted(about("topConceptOf")))).toEqual(pairs(turned(about("hasTopConcept"))));
  });

  test("are the same bytes at every build", async () => {
    const second = mkdtempSync(join(tmpdir(), "banmian-dumps-"));
    await writeData(second, archive, site);
    for (const name of readdirSync(join(folder, "data")))
      expect(readFileSync(join(second, "data", name)).equals(readFileSync(at(name))), name).toBe(true);
    rmSync(second, { recursive: true, force: true });
  });

  test("where the last site has files of the same bytes, only those are made that it lacks", async () => {
    const [former, second] = [new KeptFiles(), mkdtempSync(join(tmpdir(), "banmian-dumps-"))];
    await writeData(second, archive, site, {}, { files: former });
    rmSync(second, { recursive: true });
    const lacking = { path: "api/archive.json", digest: "of other bytes" };
    const kept = new KeptFiles(new Map([...former.keys, [lacking.path, lacking.digest]]));
    await writeData(second, archive, site, {}, { files: kept });
    expect(kept.keys).toEqual(former.keys);
    const made = readdirSync(second, { recursive: true, encoding: "utf8" });
    expect(made.filter((path) => path.startsWith("api") && path.endsWith(".json"))).toEqual([lacking.path]);
    for (const path of made.filter((each) => extname(each) !== ""))
      expect(readFileSync(join(second, path)).equals(readFileSync(join(folder, path))), path).toBe(true);
    rmSync(second, { recursive: true });
  });
});
