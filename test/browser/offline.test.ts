import "tsx/esm";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { OpenOptions } from "../../src/eleventy/open-eleventy.ts";
import { buildArchive } from "../../src/index/build-archive.ts";
import { bundleAssets } from "../../src/io/bundle-assets.ts";
import { openBrowser } from "../support/open-browser.ts";
import { readSiteExtras } from "../support/read-site-extras.ts";
import { readSitePages } from "../support/read-site-pages.ts";
import { remakeFolder } from "../support/remake-folder.ts";
import { runAxe } from "../support/run-axe.ts";
import { type FolderServer, serveFolder } from "../support/serve-folder.ts";
import { watchPage } from "../support/watch-page.ts";

const BASE = "/archive/";
const archive = buildArchive(readSitePages(), readSiteExtras());
const article = archive.articles.find(({ permalink }) => permalink === "/articles/may-1/");
const issue = article?.issue;
if (!issue) throw new Error("the fixture has no such article");

let browser: Browser;
let folder: string;
let server: FolderServer;
let port: number;
let context: BrowserContext;
let page: Page;

const build = (options: Partial<OpenOptions> = {}) =>
  remakeFolder({ archive, output: folder, basePath: BASE, ...options });
const at = (permalink: string) => `http://127.0.0.1:${port}${BASE}${permalink.slice(1)}`;
const goOffline = () => server.close();

async function goOnline(): Promise<void> {
  server = await serveFolder(folder, BASE, {}, port);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "banmian-offline-"));
  browser = await openBrowser();
});

beforeEach(async () => {
  await build();
  server = await serveFolder(folder, BASE);
  port = Number(new URL(server.origin).port);
  context = await browser.newContext();
  page = await context.newPage();
});

afterEach(async () => {
  await context.close();
  await server.close().catch(() => undefined);
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Addresses in one of the caches of the site; none where there is no such cache. */
function readKept(kind: string): Promise<string[]> {
  return page.evaluate(async (name) => {
    if (!(await caches.has(name))) return [];
    const keys = await (await caches.open(name)).keys();
    return keys.map(({ url }) => url);
  }, `banmian ${BASE} ${kind}`);
}

async function waitForKept(kind: string, addresses: readonly string[]): Promise<void> {
  await expect
    .poll(() => readKept(kind), { timeout: 30_000 })
    .toEqual(expect.arrayContaining([...addresses]));
}

const issueAddresses = [issue, ...issue.articles].map(({ permalink }) => permalink);
const readIssue = async () => {
  await page.goto(at("/articles/may-1/"));
  await waitForKept("pages", issueAddresses.map(at));
};

test("an article read online keeps its whole issue, which reads on offline as it looked online", async () => {
  await readIssue();
  const look = () => page.locator("h1").evaluate((element) => getComputedStyle(element).font);
  const online = await look();
  await goOffline();
  const complaints = watchPage(page, server.origin);
  for (const { permalink } of [issue, ...issue.articles]) {
    await page.goto(at(permalink));
    expect(await page.locator(".body, .broadsheet").first().isVisible(), permalink).toBe(true);
    if (permalink === "/articles/may-1/") expect(await look()).toBe(online);
  }
  expect(complaints.filter((complaint) => complaint.startsWith("error"))).toEqual([]);
});

test("a page that was not kept gives way to the list of those that were", async () => {
  await readIssue();
  await goOffline();
  await page.goto(at("/people/"));
  await page.getByRole("button", { name: "再试一次" }).click();
  expect(new URL(page.url()).pathname).toBe(`${BASE}people/`);
  await page.locator("[data-stand-in]").waitFor();
  expect(await runAxe(page)).toEqual([]);
  await page.locator(".kept a", { hasText: "江城市总工会启动“大练兵”" }).click();
  await page.waitForURL("**/articles/may-1/");
  expect(await page.locator(".article h1").isVisible()).toBe(true);
  await page.goto(at("/"));
  expect(await page.locator(".masthead h1").isVisible()).toBe(true);
});

test("the search page opens offline, and says what it can't do", async () => {
  await readIssue();
  await goOffline();
  await page.goto(`${at("/search/")}?q=${encodeURIComponent("江城")}`);
  await page.locator(".search-status", { hasText: "检索没有完成" }).waitFor();
  for (const kind of ["shell", "pages", "assets"]) {
    for (const address of await readKept(kind)) expect(address).not.toContain("/search/index/");
  }
});

test("a page is online what it is on the server, not what was kept", async () => {
  await readIssue();
  const changed = readSitePages().map((each) => ({
    ...each,
    articles: each.articles.map((one) => ({ ...one, headline: "改后的标题" })),
  }));
  await build({ archive: buildArchive(changed) });
  await page.goto(at(issue.permalink));
  expect(await page.getByText("改后的标题").count()).toBeGreaterThan(0);
});

test("after a new build, pages read before keep their look offline, and those read since have the new one", async () => {
  await readIssue();
  const assets = (await bundleAssets()).map((asset) =>
    asset.name === "style.css" ? { ...asset, content: `${asset.content}:root{--build:2}` } : asset,
  );
  await build({ assets });
  const generation = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--build"));
  await page.goto(at(issue.permalink));
  expect(await generation()).toBe("2");
  const style = await page.locator('link[rel="stylesheet"]').first().getAttribute("href");
  await waitForKept("assets", [`http://127.0.0.1:${port}${style}`]);
  await goOffline();
  await page.goto(at(issue.permalink));
  expect(await generation()).toBe("2");
  await page.goto(at("/articles/may-1/"));
  expect(await generation()).toBe("");
  expect(await page.locator(".body").evaluate((element) => getComputedStyle(element).textAlign)).toBe(
    "justify",
  );
  await goOnline();
  for (const permalink of issueAddresses) await page.goto(at(permalink));
  await build({ assets: assets.map((asset) => ({ ...asset, content: `${asset.content}\n` })) });
  await page.goto(at("/about/"));
  // What no page asks for any more is gone.
  await expect
    .poll(async () => (await readKept("assets")).filter((address) => address.includes("/settings-")).length, {
      timeout: 30_000,
    })
    .toBe(2);
});

test("a reader can switch it off, which clears all, and on again", async () => {
  await readIssue();
  const workers = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  const everything = () => page.evaluate(() => caches.keys());
  const choose = async (choice: string) => {
    await page.locator(".settings summary").click();
    await page.locator('[data-setting="offline"]').getByText(choice).click();
    await page.keyboard.press("Escape");
  };
  await choose("关");
  await expect.poll(workers).toBe(0);
  await expect.poll(everything).toEqual([]);
  await page.reload();
  await page.waitForLoadState("networkidle");
  expect(await workers()).toBe(0);
  expect(await everything()).toEqual([]);
  await choose("开");
  await expect.poll(workers).toBe(1);
  await waitForKept("pages", [at("/articles/may-1/")]);
});

test("a site that is built without it takes back what an earlier build left in browsers", async () => {
  await readIssue();
  await build({ offline: false });
  await page.goto(at("/"));
  expect(await page.locator('[data-setting="offline"]').count()).toBe(0);
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), {
      timeout: 30_000,
    })
    .toBe(0);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  await page.goto(at("/offline/"));
  expect(await page.locator("h1").count()).toBe(0);
});

test("the manifest describes an archive that can be installed", async () => {
  await page.goto(at("/"));
  const href = await page.locator('link[rel="manifest"]').getAttribute("href");
  const manifest = await (await page.request.get(`http://127.0.0.1:${port}${href}`)).json();
  expect(manifest).toMatchObject({ start_url: BASE, scope: BASE, display: "standalone", lang: "zh-Hans" });
  for (const { src, sizes } of manifest.icons) {
    await page.goto(`http://127.0.0.1:${port}${src}`);
    if (sizes === "any") continue;
    const size = await page
      .locator("img")
      .evaluate(({ naturalWidth, naturalHeight }) => `${naturalWidth}x${naturalHeight}`);
    expect(size).toBe(sizes);
  }
});
