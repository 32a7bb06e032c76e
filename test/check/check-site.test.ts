/** A good site passes every check; each way of breaking it is found by the check that is there for it. */
import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sqlite from "node-sqlite3-wasm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BuiltSite, type SiteFiles } from "../../src/check/built-site.ts";
import { CHECK_NAMES, CHECKS, type Check, type CheckName } from "../../src/check/check-site.ts";
import type { CheckResult } from "../../src/check/finding.ts";
import { locateSite } from "../../src/check/locate-site.ts";
import { readApi } from "../../src/check/read-api.ts";
import { type SiteDiagnosticId, siteCatalogue } from "../../src/diagnostics/site-catalogue.ts";
import { Site } from "../../src/eleventy/site.ts";
import { buildArchive } from "../../src/index/build-archive.ts";
import { openSite } from "../../src/io/open-site.ts";
import { ParquetEncoder } from "../../src/publish/format-parquet.ts";
import { listTables } from "../../src/publish/list-tables.ts";
import type { Cell } from "../../src/publish/table.ts";
import { buildIndex } from "../../src/search/build-index.ts";
import { listVariants } from "../../src/search/list-variants.ts";
import { type BuiltFolder, buildFolder } from "../support/build-folder.ts";
import { EditedSite } from "../support/edit-site.ts";
import { makePage } from "../support/make-page.ts";
import { readSiteExtras } from "../support/read-site-extras.ts";
import { readSitePages } from "../support/read-site-pages.ts";

const ARTICLE = "/articles/may-1/index.html";
const HOME = "/index.html";
const ISSUE_JSON = "/api/issues/2031-05-06_02.json";
const OAI = "/data/oai.xml";
const PARQUET = "/data/articles.parquet";
const DATABASE = "/data/archive.sqlite";
const ROOT = "https://news.example.com";

const archive = buildArchive(readSitePages(), readSiteExtras());
let built: BuiltFolder;
let files: SiteFiles;

beforeAll(async () => {
  built = await buildFolder(archive, "/archive/", ROOT);
  files = openSite(built.folder);
});

afterAll(() => built?.remove());

async function run(name: CheckName, site: SiteFiles): Promise<CheckResult> {
  const opened = new BuiltSite(site, locateSite(files));
  const check: Check = CHECKS[name];
  return check(opened, () => readApi(opened));
}

test.each(CHECK_NAMES)("%s finds nothing wrong with a good site, and has looked", async (name) => {
  const { findings, looked } = await run(name, files);
  expect(findings).toEqual([]);
  expect(looked).toBeGreaterThan(0);
});

/** Units that hardly any page prints and that stand for themselves. */
function listRareUnits(): string {
  const variants = listVariants();
  return Array.from({ length: 0x40 }, (_, at) => 0x9f00 + at)
    .filter((unit) => !variants.has(unit))
    .map((unit) => String.fromCharCode(unit))
    .join("");
}

const TABLES = listTables(archive, new Site({ siteUrl: ROOT, basePath: "/archive/" }));
type Rows = readonly (readonly Cell[])[];

/** The last text of the last row is another one. */
function changeLast(rows: Rows): Rows {
  const last = [...(rows.at(-1) ?? [])];
  last[last.findLastIndex((cell) => typeof cell === "string")] = "别的";
  return [...rows.slice(0, -1), last];
}

function makeParquet(change: (rows: Rows) => Rows): Buffer {
  const table = TABLES.find(({ name }) => name === "articles");
  if (!table) throw new Error("no articles");
  const encoder = new ParquetEncoder(table);
  const rows = change([...table.rows()]);
  return Buffer.concat([encoder.add({ key: "all", length: rows.length, rows: () => rows }), encoder.end()]);
}

/** The database after `sql`, whatever keys that breaks. */
function editDatabase(bytes: Uint8Array, sql: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "banmian-tables-"));
  const path = join(folder, "archive.sqlite");
  try {
    writeFileSync(path, bytes);
    const database = new sqlite.Database(path);
    database.exec(`PRAGMA foreign_keys = OFF; ${sql}`);
    database.close();
    return readFileSync(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Case = [
  what: string,
  check: CheckName,
  id: SiteDiagnosticId,
  path: RegExp,
  edit: (site: EditedSite) => unknown,
];

const cases: Case[] = [
  [
    "a link to nothing",
    "links",
    "site-dead-link",
    /^\/index\.html$/,
    (site) => site.replace(HOME, 'href="/archive/about/"', 'href="/archive/nowhere/"'),
  ],
  ["a page that is gone", "links", "site-dead-link", /./, (site) => site.remove("/about/index.html")],
  [
    "an anchor that is gone",
    "links",
    "site-dead-anchor",
    /^\/articles\/may-1\//,
    (site) => site.replace("/issues/2031-05-06_02/text/index.html", 'id="a1"', 'id="b1"'),
  ],
  [
    "a link without the base path",
    "links",
    "site-link-beside",
    /^\/index\.html$/,
    (site) => site.replace(HOME, 'href="/archive/about/"', 'href="/about/"'),
  ],
  [
    "a picture of a set that is not there",
    "links",
    "site-dead-link",
    /^\/index\.html$/,
    (site) =>
      site.replace(
        HOME,
        "<main",
        '<img alt="" srcset="/archive/icons/any-192.png 1x, /archive/b.png 2x"><main',
      ),
  ],
  [
    "a picture of the style sheet that is not there",
    "links",
    "site-dead-link",
    /\.css$/,
    (site) => site.write("/assets/x.css", "p { background: url('/archive/x.png') }"),
  ],
  [
    "a former address that leads to nothing",
    "links",
    "site-dead-link",
    /^\/old\//,
    (site) => site.write("/old/index.html", '<meta http-equiv="refresh" content="0; url=/archive/gone/">'),
  ],
  [
    "a feed's link to nothing",
    "links",
    "site-dead-link",
    /^\/feed\.xml$/,
    (site) =>
      site.replace(
        "/feed.xml",
        /<link href="[^"]*\/articles\/[^"]*"/,
        '<link href="https://news.example.com/archive/articles/x/"',
      ),
  ],
  [
    "an address of the sitemap that leads to nothing",
    "links",
    "site-dead-link",
    /^\/sitemaps\/1\.xml$/,
    (site) => site.replace("/sitemaps/1.xml", "/archive/about/", "/archive/gone/"),
  ],
  [
    "a file of the API that is not there",
    "links",
    "site-dead-link",
    /^\/api\/archive\.json$/,
    (site) => site.remove("/api/subjects.json"),
  ],
  [
    "JSON that is cut short",
    "links",
    "site-unreadable-file",
    /^\/feed\.json$/,
    (site) => site.write("/feed.json", "{"),
  ],

  [
    "a page that nothing links to",
    "orphans",
    "site-orphan",
    /^\/stray\//,
    (site) => site.write("/stray/index.html", site.text(ARTICLE)),
  ],

  [
    "a script from elsewhere",
    "foreign",
    "site-foreign-request",
    /^\/articles\/may-1\//,
    (site) => site.replace(ARTICLE, "</head>", '<script src="https://cdn.example.org/x.js"></script></head>'),
  ],
  [
    "a picture from elsewhere",
    "foreign",
    "site-foreign-request",
    /^\/index\.html$/,
    (site) => site.replace(HOME, "<main", '<img alt="" srcset="//img.example.org/a.png 2x"><main'),
  ],
  [
    "a style sheet that imports from elsewhere",
    "foreign",
    "site-foreign-request",
    /\.css$/,
    (site) => site.write("/assets/x.css", '@import "https://fonts.example.org/a.css";'),
  ],
  [
    "a connection made in advance",
    "foreign",
    "site-foreign-request",
    /^\/index\.html$/,
    (site) => site.replace(HOME, "</head>", '<link rel="preconnect" href="https://cdn.example.org"></head>'),
  ],

  [
    "an element that may not stand there",
    "html",
    "site-invalid-html",
    /^\/index\.html$/,
    (site) => site.keepOnly(HOME).replace(HOME, "<main", "<p><div></div></p><main"),
  ],
  [
    "an id given twice",
    "html",
    "site-invalid-html",
    /^\/index\.html$/,
    (site) => site.keepOnly(HOME).replace(HOME, "<main", '<p id="main"></p><main'),
  ],

  [
    "an article that is gone from its issue",
    "api",
    "site-disagreement",
    /^\/api\//,
    (site) => {
      const issue = JSON.parse(site.text(ISSUE_JSON));
      return site.write(ISSUE_JSON, JSON.stringify({ ...issue, articles: issue.articles.slice(1) }));
    },
  ],
  [
    "a field that the schema lacks",
    "api",
    "site-unreadable-file",
    /^\/api\/issues\//,
    (site) => site.replace(ISSUE_JSON, '"banner"', '"bannner"'),
  ],

  [
    "JSON-LD that is cut short",
    "json-ld",
    "site-unreadable-file",
    /^\/articles\/may-1\//,
    (site) => site.replace(ARTICLE, '{"@context"', '"@context"'),
  ],
  [
    "another headline in JSON-LD",
    "json-ld",
    "site-disagreement",
    /^\/articles\/may-1\//,
    (site) => site.replace(ARTICLE, /"headline":"[^"]*"/, '"headline":"别的标题"'),
  ],
  [
    "an address in JSON-LD that leads to nothing",
    "links",
    "site-dead-link",
    /^\/articles\/may-1\//,
    (site) => site.replace(ARTICLE, /"mainEntityOfPage":"[^"]*/, '"mainEntityOfPage":"/archive/nowhere/'),
  ],
  [
    "an article without JSON-LD",
    "json-ld",
    "site-disagreement",
    /^\/articles\/may-1\//,
    (site) => site.replace(ARTICLE, "application/ld+json", "application/json"),
  ],

  [
    "an entry that is gone from the feed",
    "feeds",
    "site-disagreement",
    /^\/feed\.xml$/,
    (site) => site.replace("/feed.xml", /<entry>[\s\S]*?<\/entry>/, ""),
  ],
  [
    "an entry that is gone from the feed of a name",
    "feeds",
    "site-disagreement",
    /^\/organisations\/.*feed\.xml$/,
    (site) => site.replace(site.find(/^\/organisations\/.*feed\.xml$/), /<entry>[\s\S]*?<\/entry>/, ""),
  ],
  [
    "another title in a JSON feed",
    "feeds",
    "site-disagreement",
    /^\/feed\.json$/,
    (site) => site.replace("/feed.json", /("id"[^}]*"title": ")/, '"id": "x", "title": "别的标题'),
  ],
  [
    "an Atom feed that is not well-formed",
    "feeds",
    "site-unreadable-file",
    /^\/feed\.xml$/,
    (site) => site.replace("/feed.xml", "<summary>", "<summary>A & B"),
  ],

  [
    "an article that the sitemap lacks",
    "sitemap",
    "site-disagreement",
    /^\/sitemap\.xml$/,
    (site) => site.replace("/sitemaps/1.xml", /<url><loc>[^<]*\/articles\/[^<]*<\/loc><\/url>/, ""),
  ],
  [
    "an address that the sitemap has twice",
    "sitemap",
    "site-disagreement",
    /^\/sitemaps\//,
    (site) => site.replace("/sitemaps/1.xml", "/archive/about/", "/archive/charts/"),
  ],
  [
    "a page in the sitemap that is not to be indexed",
    "sitemap",
    "site-disagreement",
    /^\/sitemaps\//,
    (site) => site.replace(ARTICLE, "</head>", '<meta name="robots" content="noindex"></head>'),
  ],
  [
    "a sitemap that is not well-formed",
    "sitemap",
    "site-unreadable-file",
    /^\/sitemaps\//,
    (site) => site.replace("/sitemaps/1.xml", "</urlset>", ""),
  ],

  [
    "a record that OAI-PMH lacks",
    "oai",
    "site-disagreement",
    /oai\.xml$/,
    (site) => site.replace(OAI, /<oai:record>[\s\S]*?<\/oai:record>/, ""),
  ],
  [
    "another title in Dublin Core",
    "oai",
    "site-disagreement",
    /oai\.xml$/,
    (site) => site.replace(OAI, /<dc:title>[^<]*/, "<dc:title>别的标题"),
  ],
  ["no repository", "oai", "site-unreadable-file", /oai\.xml$/, (site) => site.remove(OAI)],

  [
    "a row that the CSV lacks",
    "tables",
    "site-disagreement",
    /articles\.csv$/,
    (site) => site.replace("/data/articles.csv", /\r\nmay-1,[\s\S]*?(?=\r\n)/, ""),
  ],
  [
    "another text in the CSV",
    "tables",
    "site-disagreement",
    /issues\.csv$/,
    (site) => site.replace("/data/issues.csv", "江城工友报", "江城日报"),
  ],
  [
    "columns in another order",
    "tables",
    "site-disagreement",
    /authorities\.csv$/,
    (site) => site.replace("/data/authorities.csv", "id,kind", "kind,id"),
  ],
  [
    "a mention of nothing",
    "tables",
    "site-disagreement",
    /mentions\.csv$/,
    (site) => site.replace("/data/mentions.csv", /\r\n[^,]+,/, "\r\nnothing,"),
  ],
  [
    "a CSV with an open quotation",
    "tables",
    "site-unreadable-file",
    /articles\.csv$/,
    (site) => site.write("/data/articles.csv", `${site.text("/data/articles.csv")}"`),
  ],
  [
    "a line of JSON that is cut short",
    "tables",
    "site-unreadable-file",
    /articles\.jsonl$/,
    (site) => site.write("/data/articles.jsonl", site.text("/data/articles.jsonl").slice(0, -10)),
  ],
  [
    "other words in the JSON Lines",
    "tables",
    "site-disagreement",
    /articles\.jsonl$/,
    (site) => site.replace("/data/articles.jsonl", /"headline":"[^"]*"/, '"headline":"别的标题"'),
  ],

  [
    "a Parquet file that is cut short",
    "parquet",
    "site-unreadable-file",
    /articles\.parquet$/,
    (site) => site.write(PARQUET, site.read(PARQUET).slice(0, -10)),
  ],
  [
    "an article that Parquet lacks",
    "parquet",
    "site-disagreement",
    /articles\.parquet$/,
    (site) =>
      site.write(
        PARQUET,
        makeParquet((rows) => rows.slice(1)),
      ),
  ],
  [
    "another text in Parquet",
    "parquet",
    "site-disagreement",
    /articles\.parquet$/,
    (site) => site.write(PARQUET, makeParquet(changeLast)),
  ],

  [
    "a database that is none",
    "sqlite",
    "site-unreadable-file",
    /archive\.sqlite$/,
    (site) => site.write(DATABASE, site.text("/data/articles.csv")),
  ],
  [
    "a database that is cut short",
    "sqlite",
    "site-unreadable-file",
    /archive\.sqlite$/,
    (site) => site.write(DATABASE, site.read(DATABASE).slice(0, -20_000)),
  ],
  [
    "a database that is cut short within its last page",
    "sqlite",
    "site-disagreement",
    /archive\.sqlite$/,
    (site) => site.write(DATABASE, site.read(DATABASE).slice(0, -100)),
  ],
  ...[
    ["without an issue", "DELETE FROM issues WHERE rowid = 1"],
    ["without an article", "DELETE FROM articles WHERE rowid = 1"],
    ["without a name", "DELETE FROM authorities WHERE rowid = 1"],
    ["without a mention", "DELETE FROM mentions WHERE rowid = 1"],
    ["with another text of an article", "UPDATE articles SET text = '别的' WHERE rowid = 2"],
    ["with another form of a name", `UPDATE authorities SET forms = '["别的"]' WHERE rowid = 1`],
    ["without the table of issues", "DROP TABLE issues"],
  ].map(
    ([what = "", sql = ""]): Case => [
      `a database ${what}`,
      "sqlite",
      "site-disagreement",
      /archive\.sqlite$/,
      (site) => site.write(DATABASE, editDatabase(site.read(DATABASE), sql)),
    ],
  ),

  [
    "Turtle that is cut short",
    "subjects",
    "site-unreadable-file",
    /subjects\.ttl$/,
    (site) => site.write("/data/subjects.ttl", site.text("/data/subjects.ttl").slice(0, -10)),
  ],
  [
    "a subject that Turtle lacks",
    "subjects",
    "site-disagreement",
    /subjects\.ttl$/,
    (site) => site.replace("/data/subjects.ttl", /\n<[^>]*> a skos:Concept;[\s\S]*?\.\n/, "\n"),
  ],
  [
    "another label in Turtle",
    "subjects",
    "site-disagreement",
    /subjects\.ttl$/,
    (site) => site.replace("/data/subjects.ttl", /skos:prefLabel "[^"]*"/, 'skos:prefLabel "别的主题"'),
  ],
  [
    "another label in JSON-LD of the subjects",
    "subjects",
    "site-disagreement",
    /subjects\.jsonld$/,
    (site) =>
      site.replace(
        "/data/subjects.jsonld",
        /("skos:prefLabel": \[\s*)"[^"]*"/,
        '"skos:prefLabel": ["别的主题"',
      ),
  ],

  [
    "a dump with another byte",
    "package",
    "site-disagreement",
    /articles\.parquet$/,
    (site) =>
      site.write(
        "/data/articles.parquet",
        site.read("/data/articles.parquet").map((byte, at) => (at === 9 ? ~byte : byte)),
      ),
  ],
  [
    "a dump that is gone",
    "package",
    "site-dead-link",
    /datapackage\.json$/,
    (site) => site.remove("/data/archive.sqlite"),
  ],
  [
    "other checksums",
    "package",
    "site-disagreement",
    /SHA256SUMS$/,
    (site) => site.write("/data/SHA256SUMS", ""),
  ],

  [
    "an article that can't be packed small",
    "budgets",
    "site-too-heavy",
    /^\/articles\/may-1\//,
    (site) => site.replace(ARTICLE, "</main>", `${randomBytes(20_000).toString("base64")}</main>`),
  ],
  [
    "files without end",
    "budgets",
    "site-too-many-files",
    /./,
    (site) => {
      for (let number = 0; number < 700; number += 1) site.write(`/more/${number}.txt`, "");
    },
  ],

  [
    "a file that a host won't take",
    "hosts",
    "site-near-limit",
    /^\/data\/large\.bin$/,
    (site) => site.write("/data/large.bin", new Uint8Array(22_000_000)),
  ],

  [
    "an index file that is cut short",
    "search",
    "site-unreadable-file",
    /manifest\.json$/,
    (site) => {
      const path = site.find(/postings-0\.bin$/);
      return site.write(path, site.read(path).slice(0, -20));
    },
  ],
  [
    "an index of another generation",
    "search",
    "site-unreadable-file",
    /manifest\.json$/,
    (site) => site.remove(site.find(/\/dictionary\.bin$/)),
  ],
  [
    "words that the index lacks",
    "search",
    "site-search-miss",
    /manifest\.json$/,
    (site) => site.replace(ISSUE_JSON, /"headline": "[^"]*"/, '"headline": "索引里没有的标题"'),
  ],
  [
    "an index that finds what is nowhere",
    "search",
    "site-search-wrong",
    /manifest\.json$/,
    (site) => {
      const page = makePage({ id: "p", articles: [{ id: "may-1", body: [listRareUnits()] }] });
      for (const [name, content] of buildIndex(buildArchive([page])))
        site.write(`/search/index/${name}`, content);
    },
  ],
];

describe("a site is found to have", () => {
  test.each(cases)("%s (%s)", async (_what, name, id, path, edit) => {
    const site = new EditedSite(files);
    edit(site);
    const { findings } = await run(name, site);
    expect(findings.filter((finding) => finding.id === id && path.test(finding.path))).not.toEqual([]);
  });
});

test("every check, and every finding of the catalogue, has a site that makes it fail", () => {
  expect(new Set(cases.map(([, check]) => check))).toEqual(new Set(CHECK_NAMES));
  expect(new Set(cases.map(([, , id]) => id))).toEqual(
    // That of axe needs a browser: `test/browser/check-axe.test.ts`.
    new Set(Object.keys(siteCatalogue).filter((id) => id !== "site-inaccessible")),
  );
});
