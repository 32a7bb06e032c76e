import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildArchive } from "../../src/index/build-archive.ts";
import { INDEX_FOLDER } from "../../src/search/index-layout.ts";
import { readSiteExtras } from "../support/read-site-extras.ts";
import { readSitePages } from "../support/read-site-pages.ts";
import { runAxe } from "../support/run-axe.ts";
import { type VisitedSite, visitSite } from "../support/visit-site.ts";
import { watchPage } from "../support/watch-page.ts";

const BASE = "/archive/";
/** Words of two characters, for want of a dictionary. */
const cutWords = (text: string) => text.match(/.{1,2}/gu) ?? [];
const archive = buildArchive(readSitePages(), { ...readSiteExtras(), cutWords });

let site: VisitedSite;

beforeAll(async () => {
  site = await visitSite(archive, { basePath: BASE });
});

afterAll(async () => {
  await site?.close();
});

const waitForStatus = (page: Page, text: string) =>
  page.locator(".search-status", { hasText: text }).waitFor({ state: "visible" });

test("finds while typing, marks what was found, and opens it by the keyboard", async () => {
  const page = await site.browser.newPage({ viewport: { width: 320, height: 700 } });
  const complaints = watchPage(page, site.origin);
  await page.goto(`${site.origin}${BASE}search/`);
  await page.keyboard.press("/");
  await page.keyboard.type("大練兵");
  await waitForStatus(page, "找到");
  expect(new URL(page.url()).searchParams.get("q")).toBe("大練兵");
  expect(await page.locator("#results mark").first().textContent()).toBe("大练兵");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await runAxe(page)).toEqual([]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/archive\/articles\/may-1\/$/);
  expect(complaints).toEqual([]);
  await page.close();
});

test("the form of the home page leads here, and the way back shows what was before", async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.origin}${BASE}`);
  await page.locator("#q").fill("江城");
  await page.keyboard.press("Enter");
  await waitForStatus(page, "找到");
  await page.locator(".search-order button[value=date]").click();
  await page.locator(".search-order button[value=date][aria-pressed=true]").waitFor();
  expect(new URL(page.url()).search).toContain("sort=date");
  await page.goBack();
  await page.locator('.search-order button[value=""][aria-pressed=true]').waitFor();
  await page.locator("#q").fill("没有这样的词");
  await page.keyboard.press("Enter");
  await waitForStatus(page, "文库中没有“没有这样的词”");
  await page.goBack();
  await waitForStatus(page, "找到");
  expect(await page.locator("#q").inputValue()).toBe("江城");
  await page.close();
});

test("titles break where those of the articles do, and what was found in them may be broken too", async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.origin}${BASE}search/?q=${encodeURIComponent("总工会")}`);
  const link = page.locator("#results h2 a[href$='/articles/may-1/']");
  await link.waitFor();
  expect(await link.locator("mark wbr").count()).toBeGreaterThan(0);
  const markup = (element: { innerHTML: string }) => element.innerHTML.replace(/<(?!wbr)[^>]*>/g, "");
  const shown = await link.evaluate(markup);
  await link.click();
  expect(shown).toBe(await page.locator("h1").evaluate(markup));
  await page.close();
});

test("a query without an answer offers to drop a term", async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.origin}${BASE}search/?q=${encodeURIComponent("江城 没有这样的词")}`);
  await page.locator(".search-fewer a", { hasText: "江城" }).click();
  await waitForStatus(page, "找到");
  await page.close();
});

test("results are narrowed by what they have, with right counts, and the way back widens them", async () => {
  const page = await site.browser.newPage({ viewport: { width: 320, height: 700 } });
  const complaints = watchPage(page, site.origin);
  await page.goto(`${site.origin}${BASE}search/?q=${encodeURIComponent("工会")}`);
  await waitForStatus(page, "找到");
  const all = Number((await page.locator(".search-status").textContent())?.match(/\d+/)?.[0]);
  // By the keyboard alone.
  await page.locator(".search-narrow > summary").focus();
  await page.keyboard.press("Enter");
  const link = page.locator(".search-narrow li", { hasText: "孙艳" });
  await link.waitFor();
  expect(await runAxe(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  const count = Number(await link.locator("small").textContent());
  const right = archive.articles.filter(({ record }) => record.reporters.includes("孙艳"));
  expect(count).toBeLessThanOrEqual(right.length);
  await link.locator("a").focus();
  await page.keyboard.press("Enter");
  await waitForStatus(page, `找到 ${count} 篇`);
  expect(await page.locator("#results .articles li").count()).toBe(count);
  expect(new URL(page.url()).searchParams.get("people")).toBe("孙艳");
  await page.locator(".search-chosen a", { hasText: "孙艳" }).waitFor();
  await page.goBack();
  await waitForStatus(page, `找到 ${all} 篇`);
  expect(await page.locator(".search-chosen").isVisible()).toBe(false);
  await page.goForward();
  await waitForStatus(page, `找到 ${count} 篇`);
  await page.locator(".search-chosen a").click();
  await waitForStatus(page, `找到 ${all} 篇`);
  expect(complaints).toEqual([]);
  await page.close();
});

test("an address with facets and no query lists what has them all", async () => {
  const page = await site.browser.newPage();
  const query = new URLSearchParams({ people: "孙艳", year: "2031" });
  await page.goto(`${site.origin}${BASE}search/?${query}`);
  const right = archive.articles.filter(
    ({ record, issue }) => record.reporters.includes("孙艳") && issue.record.date?.startsWith("2031"),
  );
  await waitForStatus(page, `找到 ${right.length} 篇`);
  expect(await page.locator(".search-chosen a").count()).toBe(2);
  await page.goto(`${site.origin}${BASE}search/?year=&people=${encodeURIComponent("没有这个人")}`);
  await waitForStatus(page, "所选条件下没有");
  await page.close();
});

test.each(["sunyan", "sun yan", "sy", "SunY"])("%s leads to the people who are read so", async (typed) => {
  const page = await site.browser.newPage();
  await page.goto(`${site.origin}${BASE}search/`);
  await page.keyboard.press("/");
  await page.keyboard.type(typed);
  const names = page.locator(".search-names a");
  await names.first().waitFor();
  expect((await names.allTextContents()).sort()).toEqual(["孙妍", "孙艳"].sort());
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/archive\/people\/sun-yan-[0-9a-f]+\/$/);
  await page.close();
});

test("a name that is not typed in Latin letters loads no readings, and an organisation is found by its initials", async () => {
  const page = await site.browser.newPage();
  const loaded: string[] = [];
  page.on("request", (request) => loaded.push(request.url()));
  await page.goto(`${site.origin}${BASE}search/?q=${encodeURIComponent("工会")}`);
  await waitForStatus(page, "找到");
  expect(loaded.filter((url) => url.includes("readings"))).toEqual([]);
  expect(loaded.filter((url) => url.includes("facets"))).toEqual([]);
  await page.locator("#q").fill("jcszgh");
  await page.locator(".search-names a", { hasText: "江城市总工会" }).click();
  await page.waitForURL(/\/archive\/organisations\/jiang-cheng-shi-/);
  await page.close();
});

test("quotation marks of every form hold a phrase together", async () => {
  const page = await site.browser.newPage();
  for (const typed of ['"白鹭湾 百人"', "“白鹭湾 百人”", "「白鹭湾 百人」"]) {
    await page.goto(`${site.origin}${BASE}search/?q=${encodeURIComponent(typed)}`);
    await waitForStatus(page, "找到 1 篇");
    expect(await page.locator("#results mark").first().textContent()).toBe("白鹭湾 百人");
  }
  await page.close();
});

test("without JavaScript the page says so and offers ways to browse", async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.origin}${BASE}search/`);
  expect(await page.locator("noscript p").isVisible()).toBe(true);
  expect(await page.locator("noscript a").first().isVisible()).toBe(true);
  await context.close();
});

test("an index that can't be had or is not whole is said, and tried again on demand", async () => {
  const page = await site.browser.newPage();
  let isOffline = true;
  await page.route("**/search/index/**", (route) => (isOffline ? route.abort() : route.continue()));
  await page.goto(`${site.origin}${BASE}search/?q=${encodeURIComponent("江城")}`);
  await waitForStatus(page, "检索没有完成");
  isOffline = false;
  await page.locator(".search-retry").click();
  await waitForStatus(page, "找到");
  await page.close();

  const damaged = await visitSite(archive);
  const folder = join(damaged.folder, INDEX_FOLDER);
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }))
    if (name.includes("postings")) writeFileSync(join(folder, name), "not the index");
  const second = await damaged.browser.newPage();
  await second.goto(`${damaged.origin}/search/?q=${encodeURIComponent("江城")}`);
  await waitForStatus(second, "索引文件不完整");
  expect(await second.locator("#results .articles li").count()).toBe(0);
  await damaged.close();
});
