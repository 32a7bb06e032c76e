/** The site under nginx, by the settings that a build writes for it. */
import { mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Site } from "../../src/eleventy/site.ts";
import { buildArchive } from "../../src/index/build-archive.ts";
import { listHeaders } from "../../src/publish/list-headers.ts";
import { buildFolder } from "../support/build-folder.ts";
import { openBrowser } from "../support/open-browser.ts";
import { readSiteExtras } from "../support/read-site-extras.ts";
import { readSitePages } from "../support/read-site-pages.ts";
import { type NginxServer, serveNginx } from "../support/serve-nginx.ts";
import { watchPage } from "../support/watch-page.ts";

const BASE = "/archive/";
const rules = listHeaders(new Site());

const records = readSitePages();
const [first] = records;
if (!first) throw new Error("no page");
first.keptAddresses = ["/issues/former/"];
const archive = buildArchive(records, readSiteExtras());
const root = mkdtempSync(join(tmpdir(), "banmian-host-"));
const site = join(root, BASE);
let server: NginxServer;
let browser: Browser;

beforeAll(async () => {
  const built = await buildFolder(archive, BASE);
  renameSync(built.folder, join(root, "archive"));
  server = await serveNginx(root, join(site, "host/nginx.conf"));
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(root, { recursive: true, force: true });
});

/** Paths of all files of a kind, as they are asked for. */
function pathsOf(ending: string): string[] {
  const paths = readdirSync(site, { recursive: true, encoding: "utf8" });
  return paths
    .filter((path) => path.endsWith(ending))
    .map((path) => BASE + path.replace(/(^|\/)index\.html$/, "$1"))
    .sort();
}

const ask = (path: string, init?: RequestInit) =>
  fetch(`${server.origin}${path}`, { redirect: "manual", ...init });

/** One page of each kind: by where it stands, with whatever is particular to a page left out. */
function chooseKinds(paths: readonly string[]): string[] {
  const kinds = new Map<string, string>();
  for (const path of paths) {
    const [kind = "", ...below] = path.slice(BASE.length).split("/");
    const key = [kind, below.length, ...below.filter((_, index) => index % 2 === 1)].join("/");
    if (!kinds.has(key)) kinds.set(key, path);
  }
  return [...kinds.values()];
}

describe("headers", () => {
  test.each([
    ["a page", () => BASE],
    ["a feed", () => `${BASE}feed.xml`],
    ["the service worker", () => `${BASE}service-worker.js`],
    ["the manifest", () => `${BASE}manifest.webmanifest`],
    ["the manifest of the search index", () => `${BASE}search/index/manifest.json`],
  ])("%s is guarded and asked about before a copy is used", async (_, path) => {
    const { status, headers } = await ask(path());
    expect(status).toBe(200);
    for (const [name, value] of rules.always) expect(headers.get(name), name).toBe(value);
    expect(headers.get("cache-control")).toBe("no-cache");
  });

  test("what is named by its content is kept for a year, and guarded", async () => {
    const paths = [...pathsOf(".css"), ...pathsOf(".svg"), ...pathsOf(".bin")];
    expect(paths.length).toBeGreaterThan(5);
    for (const path of paths) {
      const { status, headers } = await ask(path);
      expect(status).toBe(200);
      for (const [name, value] of rules.always) expect(headers.get(name), name).toBe(value);
      expect(headers.get("cache-control"), path).toBe(rules.immutable.value);
    }
    expect(rules.immutable.value).toContain("max-age=31536000, immutable");
  });

  test("the policy lets nothing in that stands in a page or comes from elsewhere", () => {
    const policy = new Map(rules.always).get("Content-Security-Policy") ?? "";
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:|blob:/);
    expect(policy).toMatch(/^default-src 'none';/);
  });

  test.each([
    ["", "text/html; charset=utf-8"],
    ["feed.json", "application/json"],
    ["feed.xml", "application/xml; charset=utf-8"],
    ["data/issues.csv", "text/csv; charset=utf-8"],
    ["data/archive.sqlite", "application/vnd.sqlite3"],
    ["manifest.webmanifest", "application/manifest+json; charset=utf-8"],
  ])("/%s is told to be %s", async (path, type) => {
    expect((await ask(BASE + path)).headers.get("content-type")).toBe(type);
  });
});

test("pages, data and styles travel packed, a part of a search file as it is", async () => {
  for (const path of [BASE, `${BASE}data/articles.jsonl`, ...pathsOf(".css").slice(0, 1)]) {
    const { headers } = await ask(path, { headers: { "accept-encoding": "gzip" } });
    expect(headers.get("content-encoding"), path).toBe("gzip");
    expect(headers.get("vary")).toBe("Accept-Encoding");
  }
  const [texts] = pathsOf("texts-0.bin");
  const part = await ask(texts ?? "", { headers: { range: "bytes=2-9", "accept-encoding": "gzip" } });
  expect(part.status).toBe(206);
  expect((await part.arrayBuffer()).byteLength).toBe(8);
});

test("former addresses lead on, folders get their slash, and what isn't there is told by the site's page", async () => {
  const moved = await ask(`${BASE}issues/former/`);
  expect(moved.status).toBe(301);
  expect(moved.headers.get("location")).toBe(`${BASE}issues/${first.id}/`);
  const [article] = archive.articles;
  const deep = BASE + (article?.permalink.slice(1) ?? "");
  expect((await ask(deep)).status).toBe(200);
  const bare = await ask(deep.slice(0, -1));
  expect([bare.status, bare.headers.get("location")]).toEqual([301, deep]);
  expect((await ask("/archive")).headers.get("location")).toBe(BASE);
  for (const path of [
    "nothing/here/",
    "articles/none/",
    "assets/none.css",
    "search/index/0123456789/none.bin",
  ]) {
    const missing = await ask(BASE + path);
    expect(missing.status, path).toBe(404);
    expect(await missing.text()).toContain(`href="${BASE}issues/"`);
    expect(missing.headers.get("content-security-policy")).not.toBeNull();
    expect(missing.headers.get("cache-control")).not.toContain("immutable");
  }
});

test("no page violates the policy", async () => {
  const page = await browser.newPage();
  const complaints = watchPage(page, server.origin);
  const kinds = chooseKinds(pathsOf("index.html").concat(pathsOf("404.html")));
  expect(kinds.length).toBeGreaterThan(25);
  for (const path of kinds) expect((await page.goto(server.origin + path))?.status(), path).toBe(200);
  await page.goto(`${server.origin}${BASE}search/?q=${encodeURIComponent("职工")}`);
  await page.locator("#results li").first().waitFor();
  // The worker stands under a policy of its own.
  expect(await page.evaluate("navigator.serviceWorker.ready.then(() => caches.keys())")).not.toEqual([]);
  expect(complaints).toEqual([]);
  // That a violation would have been seen:
  await page.evaluate(`document.head.append(
    Object.assign(document.createElement("script"), { textContent: "document.title = 'ran'" }),
  )`);
  await expect.poll(() => complaints.join()).toContain("Content Security Policy");
  expect(await page.title()).not.toBe("ran");
  await page.close();
});

test("nginx takes the settings without a warning", () => {
  expect(server.said()).not.toMatch(/\[(?:warn|crit|alert|emerg)\]/);
});
