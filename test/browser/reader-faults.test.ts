/** What goes wrong where the site is read: networks, new builds under open pages, browsers that store nothing. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { buildArchive } from "../../src/index/build-archive.ts";
import { INDEX_FOLDER, MANIFEST_NAME } from "../../src/search/index-layout.ts";
import { readSiteExtras } from "../support/read-site-extras.ts";
import { readSitePages } from "../support/read-site-pages.ts";
import { remakeFolder } from "../support/remake-folder.ts";
import { type VisitedSite, visitSite } from "../support/visit-site.ts";
import { watchPage } from "../support/watch-page.ts";

const archive = buildArchive(readSitePages(), readSiteExtras());
/** Longer than a reader waits before being told that the network is slow. */
const LONG = 10_000;

let site: VisitedSite;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  site = await visitSite(archive);
});

beforeEach(async () => {
  context = await site.browser.newContext();
  page = await context.newPage();
});

afterEach(() => context.close());

afterAll(() => site?.close());

const at = (permalink: string) => site.origin + permalink;
const searchFor = (query: string) => at(`/search/?q=${encodeURIComponent(query)}`);
const status = (text: string) =>
  page.locator(".search-status", { hasText: text }).waitFor({ timeout: 30_000 });
const retry = (text: string) => page.locator(".search-retry", { hasText: text });

test("a network that doesn't answer is told of, and trying again begins anew", async () => {
  await page.clock.install();
  let isStuck = true;
  await page.route(`**/${INDEX_FOLDER}/*/**`, (route) => (isStuck ? undefined : route.continue()));
  const asked = page.waitForRequest(`**/${INDEX_FOLDER}/*/**`);
  await page.goto(searchFor("江城"));
  await asked;
  await page.clock.runFor(LONG);
  await status("网络较慢");
  isStuck = false;
  await retry("重试").click();
  await page.clock.runFor(1);
  await status("找到");
  expect(await retry("").isVisible()).toBe(false);
});

test("an open page finds what has been published since, without a word, though the former index is gone", async () => {
  await page.goto(searchFor("江城"));
  await status("找到");
  const changed = readSitePages().map((each) => ({
    ...each,
    articles: each.articles.map((one) => ({ ...one, headline: "改后的标题" })),
  }));
  try {
    await remakeFolder({ archive: buildArchive(changed), output: site.folder });
    await page.locator("#q").fill("改后的标题");
    await page.locator("#results .articles h2", { hasText: "改后的标题" }).first().waitFor();
  } finally {
    await remakeFolder({ archive, output: site.folder });
  }
});

test("an index of a later program has the page offer to be loaded again, and shows nothing", async () => {
  const path = join(site.folder, INDEX_FOLDER, MANIFEST_NAME);
  const manifest = readFileSync(path, "utf8");
  try {
    writeFileSync(path, JSON.stringify({ ...JSON.parse(manifest), format: 999 }));
    await page.goto(searchFor("江城"));
    await status("请重新载入本页");
    expect(await page.locator("#results .articles li").count()).toBe(0);
  } finally {
    writeFileSync(path, manifest);
  }
  await retry("重新载入").click();
  await status("找到");
});

test("where storage is refused, pages are read, searched and set all the same, and the page of what is kept says so", async () => {
  await context.addInitScript(`
    const refuse = () => { throw new DOMException("refused", "SecurityError"); };
    for (const name of ["localStorage", "sessionStorage", "indexedDB"])
      Object.defineProperty(window, name, { get: refuse });
    CacheStorage.prototype.open = async () => refuse();
    ServiceWorkerContainer.prototype.register = async () => refuse();`);
  const complaints = watchPage(page, site.origin);
  await page.goto(searchFor("江城"));
  await status("找到");
  await page.locator(".settings summary").click();
  await page.locator('[data-setting="theme"]').getByText("深色").click();
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
  await page.goto(at("/offline/"));
  await page.locator("[data-refused]", { hasText: "不允许本站存储" }).waitFor();
  expect(complaints).toEqual([]);
});

test("a worker that may keep nothing any more still hands on what the network has", async () => {
  await page.goto(at("/"));
  await page.evaluate("navigator.serviceWorker.ready.then(() => null)");
  await page.reload();
  const [worker] = context.serviceWorkers();
  if (!worker) throw new Error("no worker");
  await worker.evaluate(
    'CacheStorage.prototype.open = () => Promise.reject(new DOMException("refused", "QuotaExceededError"))',
  );
  const complaints = watchPage(page, site.origin);
  await page.goto(at("/articles/may-1/"));
  const align = await page.locator(".body").evaluate((element) => getComputedStyle(element).textAlign);
  expect([align, complaints]).toEqual(["justify", []]);
});
