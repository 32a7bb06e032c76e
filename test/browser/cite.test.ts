import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildArchive } from "../../src/index/build-archive.ts";
import { readSiteExtras } from "../support/read-site-extras.ts";
import { readSitePages } from "../support/read-site-pages.ts";
import { runAxe } from "../support/run-axe.ts";
import { type VisitedSite, visitSite } from "../support/visit-site.ts";
import { watchPage } from "../support/watch-page.ts";

const ADDRESS = "https://news.example.com";
const ARTICLE = "/articles/may-1/";
/** Nothing but what the site itself serves. */
const POLICY = { "content-security-policy": "default-src 'self'" };

let site: VisitedSite;

beforeAll(async () => {
  const archive = buildArchive(readSitePages(), readSiteExtras());
  site = await visitSite(archive, { siteUrl: ADDRESS, headers: POLICY });
});

afterAll(async () => {
  await site?.close();
});

test.each([true, false])("files are saved under a strict policy; scripts: %s", async (javaScriptEnabled) => {
  const context = await site.browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  const complaints = watchPage(page, site.origin);
  await page.goto(site.origin + ARTICLE);
  for (const [format, name, start] of [
    ["BibTeX", "hexiaolan-may-1.bib", "@article{hexiaolan-may-1,"],
    ["RIS", "hexiaolan-may-1.ris", "TY  - NEWS"],
    ["CSL-JSON", "hexiaolan-may-1.json", "["],
  ] as const) {
    await page.locator("summary", { hasText: format }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: `下载 ${format}` }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(name);
    const text = await readFile(await download.path(), "utf8");
    expect(text.startsWith(start), format).toBe(true);
    expect(text).toContain("江城市总工会启动“大练兵”");
  }
  expect(complaints).toEqual([]);
  await context.close();
});

test("without scripts no button shows, and the day of reading is to be filled in", async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site.origin + ARTICLE);
  expect(await page.locator(".cite button:visible").count()).toBe(0);
  expect(await page.locator("#cite-online").textContent()).toContain("[引用日期]");
  expect(await page.getByText("“引用日期”处请填查阅当天的日期。").isVisible()).toBe(true);
  await context.close();
});

test("with scripts buttons copy references, files and the address, and say so", async () => {
  const context = await site.browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  const complaints = watchPage(page, site.origin);
  await page.goto(site.origin + ARTICLE);
  await page.locator("summary", { hasText: "RIS" }).click();
  for (const [what, pattern] of [
    ["报纸版", /^何晓岚, 胡健\. 江城市总工会启动“大练兵”\[N\]\. 江城工友报, 2031-05-06\(02\)\.$/],
    ["网络版", /\(02\)\[\d{4}-\d{2}-\d{2}\]\. https:\/\/news\.example\.com\/articles\/may-1\/\.$/],
    ["本文网址", /^https:\/\/news\.example\.com\/articles\/may-1\/$/],
    ["RIS", /^TY {2}- NEWS[\s\S]*ER {2}- \s*$/],
  ] as const) {
    await page.getByRole("button", { name: `复制 ${what}` }).click();
    await page.getByRole("status").getByText(`已复制 ${what}`).waitFor();
    expect(await page.evaluate("navigator.clipboard.readText()"), what).toMatch(pattern);
  }
  expect(await page.locator("[data-today-note]").isVisible()).toBe(false);
  expect(complaints).toEqual([]);
  await context.close();
});

test("where the clipboard is refused, what was to be copied is selected", async () => {
  const page = await site.browser.newPage();
  await page.addInitScript("navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))");
  await page.goto(site.origin + ARTICLE);
  await page.getByRole("button", { name: "复制 报纸版" }).click();
  await page.getByRole("status").getByText("未能复制，请手动选取").waitFor();
  expect(await page.evaluate("getSelection().toString()")).toContain("江城工友报, 2031-05-06(02).");
  await page.close();
});

test("the section is accessible and fits the smallest phone, in either theme", async () => {
  for (const width of [320, 1280]) {
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await site.browser.newPage({
        viewport: { width, height: 740 },
        colorScheme,
        bypassCSP: true,
      });
      await page.goto(site.origin + ARTICLE);
      for (const summary of await page.locator(".cite summary").all()) await summary.click();
      await page.locator(".cite").scrollIntoViewIfNeeded();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await runAxe(page)).toEqual([]);
      await page.close();
    }
  }
});

test("a print is the text with its source, and nothing else", async () => {
  const page = await site.browser.newPage();
  await page.goto(site.origin + ARTICLE);
  expect(await page.locator(".imprint").isVisible()).toBe(false);
  await page.emulateMedia({ media: "print" });
  const source = await page.locator(".imprint").innerText();
  expect(source).toContain("《江城工友报》 2031年5月6日 第02版");
  expect(source).toContain("版面文库");
  expect(source).toContain(`${ADDRESS}${ARTICLE}`);
  for (const left of [
    ".cite",
    ".sections",
    ".crumbs",
    ".neighbours",
    ".related",
    ".foot",
    ".article > footer",
  ]) {
    for (const part of await page.locator(left).all()) expect(await part.isVisible(), left).toBe(false);
  }
  expect(await page.locator(".body").isVisible()).toBe(true);
  await page.close();
});
