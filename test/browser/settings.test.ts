import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildArchive } from "../../src/index/build-archive.ts";
import { readSiteExtras } from "../support/read-site-extras.ts";
import { readSitePages } from "../support/read-site-pages.ts";
import { runAxe } from "../support/run-axe.ts";
import { type VisitedSite, visitSite } from "../support/visit-site.ts";
import { watchPage } from "../support/watch-page.ts";

const ARTICLE = "/articles/may-1/";
/** Nothing but what the site itself serves: no script and no style in the page. */
const POLICY = { "content-security-policy": "default-src 'self'" };

let site: VisitedSite;

beforeAll(async () => {
  const archive = buildArchive(readSitePages(), readSiteExtras());
  site = await visitSite(archive, { headers: POLICY });
});

afterAll(async () => {
  await site?.close();
});

const paperOf = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const sizeOf = (page: Page) =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));

const LIGHT = "rgb(251, 249, 244)";
const DARK = "rgb(23, 21, 18)";

test("a theme chosen by the keyboard goes before the system's, on every page, from the first paint on", async () => {
  const context = await site.browser.newContext({ colorScheme: "light" });
  // Noted when the body is first there: nothing is painted before.
  await context.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      sessionStorage.setItem("first", document.documentElement.dataset.theme ?? "none");
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  const page = await context.newPage();
  const complaints = watchPage(page, site.origin);
  await page.goto(site.origin + ARTICLE);
  expect(await paperOf(page)).toBe(LIGHT);
  await page.locator(".settings summary").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  expect(await page.getByLabel("深色").isChecked()).toBe(true);
  expect(await paperOf(page)).toBe(DARK);
  await page.keyboard.press("Escape");
  expect(await page.locator(".settings").getAttribute("open")).toBeNull();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SUMMARY");
  await page.goto(`${site.origin}/issues/`);
  expect(await page.evaluate(() => sessionStorage.getItem("first"))).toBe("dark");
  expect(await paperOf(page)).toBe(DARK);
  const bars = page.locator('meta[name="theme-color"]');
  expect(await bars.evaluateAll((all) => all.map((bar) => bar.getAttribute("content")))).toEqual([
    "#171512",
    "#171512",
  ]);
  await page.locator(".settings summary").click();
  await page.getByText("随系统").click();
  expect(await paperOf(page)).toBe(LIGHT);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await paperOf(page)).toBe(DARK);
  await page.getByText("浅色").click();
  expect(await paperOf(page)).toBe(LIGHT);
  expect(complaints).toEqual([]);
  await context.close();
});

test("the text grows and shrinks as chosen, and fits the smallest phone at its largest", async () => {
  const page = await site.browser.newPage({ viewport: { width: 320, height: 700 } });
  await page.goto(site.origin + ARTICLE);
  const usual = await sizeOf(page);
  await page.locator(".settings summary").click();
  const sizes: number[] = [];
  for (const choice of ["小", "标准", "大", "特大"]) {
    await page.locator('[data-setting="textSize"]').getByText(choice, { exact: true }).click();
    sizes.push(await sizeOf(page));
    const panel = await page.locator(".settings > div").boundingBox();
    expect(panel?.x, choice).toBeGreaterThanOrEqual(0);
    expect((panel?.x ?? 0) + (panel?.width ?? 0), choice).toBeLessThanOrEqual(320);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), choice).toBeLessThanOrEqual(320);
  }
  expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
  expect(new Set(sizes).size).toBe(4);
  expect(sizes[1]).toBe(usual);
  expect(await runAxe(page)).toEqual([]);
  await page.close();
});

test("another tab follows", async () => {
  const context = await site.browser.newContext({ colorScheme: "light" });
  const [first, second] = [await context.newPage(), await context.newPage()];
  await first.goto(site.origin + ARTICLE);
  await second.goto(site.origin);
  await second.locator(".settings summary").click();
  await second.getByText("深色").click();
  await expect.poll(() => paperOf(first)).toBe(DARK);
  await context.close();
});

test("without scripts there is no panel, and the page follows the system", async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: false, colorScheme: "dark" });
  const page = await context.newPage();
  await page.goto(site.origin + ARTICLE);
  expect(await page.locator(".settings").isVisible()).toBe(false);
  expect(await paperOf(page)).toBe(DARK);
  await context.close();
});
