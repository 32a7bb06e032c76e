/**
 * A site of all attacks that have to be inert, and of records with markup in every field: built once, looked through as
 * text, and walked through by a browser, with its policy and without.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Parser } from "htmlparser2";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BuiltSite } from "../../src/check/built-site.ts";
import { CHECKS, type CheckName } from "../../src/check/check-site.ts";
import { readApi } from "../../src/check/read-api.ts";
import { toDiagnostics } from "../../src/diagnostics/to-diagnostics.ts";
import { replaceTexts } from "../../src/eleventy/replace-texts.ts";
import { Site } from "../../src/eleventy/site.ts";
import { strings } from "../../src/eleventy/strings.ts";
import type { Archive } from "../../src/index/archive.ts";
import { buildArchive } from "../../src/index/build-archive.ts";
import { checkPermalinks } from "../../src/index/check-permalinks.ts";
import { createContext } from "../../src/io/create-context.ts";
import { loadSettings } from "../../src/io/load-settings.ts";
import { openSite } from "../../src/io/open-site.ts";
import { readSources } from "../../src/io/read-sources.ts";
import { buildRecords } from "../../src/pipeline.ts";
import { listHeaders } from "../../src/publish/list-headers.ts";
import { listAttacks } from "../support/list-attacks.ts";
import { HOSTILE, makeHostileExtras, makeHostilePages } from "../support/make-hostile-pages.ts";
import { type FolderServer, serveFolder } from "../support/serve-folder.ts";
import { type VisitedSite, visitSite } from "../support/visit-site.ts";
import { watchPage } from "../support/watch-page.ts";
import { writeAttackedPages } from "../support/write-attacked-pages.ts";

const SITE_URL = "https://news.example.com";
const LIMIT = 1024 ** 2;
/** Pages that are open at a time; more make the walk no shorter. */
const TABS = 4;

const attacks = listAttacks().filter(({ refused }) => refused === null);
const own = {
  search: strings.search,
  siteTitle: strings.siteTitle,
  siteDescription: strings.siteDescription,
};

let folder: string;
let archive: Archive;
let site: VisitedSite;
/** The same without the headers of a host. */
let bare: FolderServer;
let textPage: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "banmian-attacks-"));
  const written = writeAttackedPages(folder, attacks);
  textPage = written.textPage;
  const { sources, refused } = readSources([written.pages], { limit: LIMIT, expandFolders: true });
  const context = createContext({ folder: written.vocabulary });
  const built = buildRecords(sources, context);
  const found = toDiagnostics([...refused, ...built.files], "en");
  expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
  const extras = makeHostileExtras();
  const subjectTree = context.vocabulary.subjects.map((subject) => [subject.label, subject] as const);
  archive = buildArchive([...built.records, ...makeHostilePages()], {
    ...extras,
    sources: {
      has: (id) => built.texts.has(id) || extras.sources?.has(id) === true,
      get: (id) => extras.sources?.get(id) ?? built.texts.get(id),
    },
    doubts: built.doubts,
    nameChanges: built.nameChanges,
    cutWords: (text) => context.segmenter.cut(text),
    subjectTree: new Map([...subjectTree, ...(extras.subjectTree ?? [])]),
  });
  expect(checkPermalinks(archive)).toEqual([]);
  const { texts, licence } = loadSettings({ BANMIAN_CONFIG: written.configuration });
  replaceTexts(texts);
  const headers = Object.fromEntries(listHeaders(new Site({ siteUrl: SITE_URL })).always);
  // A promise for the host of the site, which is not the one that serves it here.
  delete headers["Strict-Transport-Security"];
  const kept = { "Cache-Control": "max-age=3600" };
  site = await visitSite(archive, { siteUrl: SITE_URL, headers: { ...headers, ...kept }, licence });
  bare = await serveFolder(site.folder, "/", kept);
});

afterAll(async () => {
  replaceTexts(own);
  await bare?.close();
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What templates write: elements, and attributes of any. */
function listWritten(): Set<string> {
  const written = new Set(["html", "head", "body"]);
  for (const entry of readdirSync("templates", { recursive: true, withFileTypes: true })) {
    if (!entry.name.endsWith(".ts")) continue;
    const source = readFileSync(join(entry.parentPath, entry.name), "utf8");
    for (const [, name = ""] of source.matchAll(/<([a-z][a-z\d]*)/gi)) written.add(name);
    for (const [, name = ""] of source.matchAll(/\s([a-z][a-z-]*)(?:="|(?=[\s>`]))/gi))
      written.add(`@${name.toLowerCase()}`);
  }
  return written;
}

const ADDRESSES = ["href", "src", "action", "content"];
/** What an address may begin with: the site, the licence, and files of reference managers, which are saved and never opened. */
const HARMLESS =
  /^(?:\/(?!\/)|#|https:\/\/(?:news\.example\.com|example\.org)\/|data:(?:application\/x-bibtex|application\/x-research-info-systems|application\/vnd\.citationstyles\.csl\+json);)/;

test("every page has the elements, attributes and addresses of its template, and no others", () => {
  const written = listWritten();
  const strange = new Set<string>();
  const { paths, read } = openSite(site.folder);
  for (const path of paths.filter((path) => path.endsWith(".html"))) {
    const parser = new Parser({
      onopentag(name, attributes) {
        if (!written.has(name)) strange.add(`${path}: <${name}>`);
        for (const [key, value] of Object.entries(attributes)) {
          if (!written.has(`@${key}`)) strange.add(`${path}: <${name} ${key}>`);
          if (key !== "content" && ADDRESSES.includes(key) && !HARMLESS.test(value))
            strange.add(`${path}: <${name} ${key}="${value}">`);
        }
        if (
          name === "script" &&
          attributes.type !== "application/ld+json" &&
          !attributes.src?.startsWith("/assets/")
        )
          strange.add(`${path}: <script> of ${attributes.src}`);
        if (name === "meta" && "http-equiv" in attributes && !attributes.content?.startsWith("0; url=/"))
          strange.add(`${path}: ${attributes.content}`);
      },
    });
    parser.end(Buffer.from(read(path)).toString("utf8"));
  }
  expect([...strange]).toEqual([]);
});

test("the text of each attack is there as it was printed", () => {
  const { read } = openSite(site.folder);
  let shown = "";
  const parser = new Parser({ ontext: (text) => (shown += text) }, { decodeEntities: true });
  parser.end(Buffer.from(read(`/issues/${textPage}/text/index.html`)).toString("utf8"));
  for (const { where, name, content } of attacks)
    if (where === "text") expect(shown, name).toContain(content);
});

/** Data that other programs read, and what the site loads; that its HTML is that of the templates is seen above. */
const LOOKED_AT = [
  "links",
  "foreign",
  "api",
  "json-ld",
  "feeds",
  "sitemap",
  "oai",
  "tables",
  "parquet",
  "sqlite",
  "subjects",
  "package",
  "search",
] as const satisfies CheckName[];

test.each(LOOKED_AT)("%s of the site are whole, and say what its records say", async (name) => {
  const opened = new BuiltSite(openSite(site.folder), { origin: SITE_URL, basePath: "/" });
  const { findings } = await CHECKS[name](opened, () => readApi(opened));
  expect(findings).toEqual([]);
});

test("hosts are told of redirects line by line, and of nothing else", () => {
  const redirects = readFileSync(join(site.folder, "_redirects"), "utf8").split("\n").slice(0, -1);
  expect(redirects.length).toBeGreaterThan(0);
  for (const line of redirects) expect(line).toMatch(/^\/[\w/.-]+ \/[\w/.-]+ 301$/);
  const nginx = readFileSync(join(site.folder, "host/nginx.conf"), "utf8").split("\n");
  const locations = nginx.filter((line) => line.startsWith("location = "));
  expect(locations).toHaveLength(redirects.length);
  for (const line of locations)
    expect(line).toMatch(/^location = "\/[\w/.-]+" \{ absolute_redirect off; return 301 "\/[\w/.-]+"; \}$/);
});

/** Some 20 s on a machine that has nothing else to do. */
const WALK_MS = 600_000;

/** Whether the page of a former address leads on by itself. */
const leadsOn = (path: string) =>
  path.endsWith("/") &&
  readFileSync(join(site.folder, decodeURI(path), "index.html"), "utf8").includes(
    '<meta http-equiv="refresh"',
  );

async function visit(page: Page, origin: string, path: string): Promise<void> {
  await page.goto(origin + path, { waitUntil: "load" });
  // Who goes elsewhere before it does is interrupted by it.
  if (leadsOn(path)) await page.waitForURL((url) => url.pathname !== path, { waitUntil: "load" });
}

/** Visits pages in a few tabs; what ran, what was complained of and what asked other hosts out. */
async function walk(browser: Browser, origin: string, paths: readonly string[]): Promise<string[]> {
  // What a worker keeps for later are the same pages, which would be loaded over and over.
  const context = await browser.newContext({ serviceWorkers: "block" });
  await context.addInitScript(() => {
    const ran = (name: string) => () => {
      console.error(`${name} was called`);
    };
    Object.assign(globalThis, {
      __x: ran("__x"),
      alert: ran("alert"),
      confirm: ran("confirm"),
      eval: ran("eval"),
    });
  });
  const left = [...paths];
  const complaints = await Promise.all(
    Array.from({ length: TABS }, async () => {
      const page = await context.newPage();
      const heard = watchPage(page, origin);
      for (let path = left.pop(); path !== undefined; path = left.pop()) await visit(page, origin, path);
      return heard;
    }),
  );
  await context.close();
  return complaints.flat().filter((complaint) => !complaint.includes("registration blocked by Playwright"));
}

const pathsOf = () =>
  openSite(site.folder)
    // The guide says the same on every site.
    .paths.filter((path) => path.endsWith("/index.html") && !path.startsWith("/guide/"))
    .map((path) => encodeURI(path.replace(/index\.html$/, "")));
const queries = attacks
  .filter(({ where }) => where === "query")
  .map(({ content }) => `/search/?q=${encodeURIComponent(content)}`);

test(
  "nothing of it runs, with the policy of the site and without",
  async () => {
    const paths = [...pathsOf(), ...queries];
    expect(await walk(site.browser, site.origin, paths)).toEqual([]);
    expect(await walk(site.browser, bare.origin, paths)).toEqual([]);
    process.stdout.write(`${attacks.length} inert attacks on ${paths.length} pages, each visited twice\n`);
  },
  WALK_MS,
);

test.each(queries)("%s is looked for as it was typed", async (path) => {
  const page = await site.browser.newPage();
  await page.goto(bare.origin + path);
  await page.locator("[role=status]:not(:empty)").first().waitFor();
  expect(await page.locator("input[name=q]").inputValue()).toBe(
    decodeURIComponent(path.slice("/search/?q=".length)),
  );
  await page.close();
});

test("each field of an article shows the markup as it was printed", async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.origin}/articles/hostile-1/`);
  for (const selector of [
    "h1",
    ".kicker",
    ".subhead",
    ".byline",
    ".body > p:first-child",
    ".body h2",
    ".caption",
  ]) {
    expect(await page.locator(selector).first().textContent(), selector).toBe(HOSTILE);
  }
  await page.close();
});
