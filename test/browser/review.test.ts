/** The review page in a browser, and the whole circle: what it says to write settles the doubt in the next build. */
import { rmSync, writeFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { copyFixtures } from "../support/copy-fixtures.ts";
import { openBrowser } from "../support/open-browser.ts";
import { remakeFolder } from "../support/remake-folder.ts";
import { type ReviewedFolder, reviewFolder } from "../support/review-folder.ts";
import { runAxe } from "../support/run-axe.ts";
import { type FolderServer, serveFolder } from "../support/serve-folder.ts";
import { watchPage } from "../support/watch-page.ts";

/** Doubts of all kinds: titles, boundaries, labels, lost text. */
const PAGES = ["union-lost-text", "daily-county-briefs", "daily-sports", "mixed-party"];

let browser: Browser;
let server: FolderServer;
let pages: string;
let site: string;
let reviewed: ReviewedFolder;

async function build(): Promise<void> {
  reviewed = reviewFolder(pages);
  await remakeFolder({ archive: reviewed.archive, review: reviewed.review, output: site });
}

beforeAll(async () => {
  pages = copyFixtures(PAGES);
  site = `${pages}-site`;
  await build();
  [browser, server] = await Promise.all([openBrowser(), serveFolder(site)]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  for (const folder of [pages, site]) rmSync(folder, { recursive: true, force: true });
});

const texts = (page: Page, selector: string) => page.locator(selector).allTextContents();

test("is accessible and fits the smallest phone, in either theme", async () => {
  for (const width of [320, 1280])
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await browser.newPage({ viewport: { width, height: 740 }, colorScheme, bypassCSP: true });
      const complaints = watchPage(page, server.origin);
      await page.goto(`${server.origin}/review/`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await runAxe(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.close();
    }
});

test("a snippet is copied by mouse and by keyboard", async () => {
  const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  await page.goto(`${server.origin}/review/`);
  const clipboard = () => page.evaluate("navigator.clipboard.readText()");
  await page.getByRole("button", { name: "复制 照现在的读法裁定（q1）" }).click();
  await page.getByRole("status").getByText("已复制").waitFor();
  expect(await clipboard()).toBe(await page.locator("#q1-read").textContent());
  await page.getByRole("button", { name: "复制 照另一种读法裁定（q1）" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("status").getByText("照另一种读法").waitFor();
  expect(await clipboard()).toBe(await page.locator("#q1-other").textContent());
  await context.close();
});

test("everything is there without scripts; only the buttons are not", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${server.origin}/`);
  await page.getByRole("link", { name: /^待核 \d+$/ }).click();
  expect(await page.locator("pre").count()).toBeGreaterThan(0);
  for (const snippet of await page.locator("pre").all()) expect(await snippet.isVisible()).toBe(true);
  for (const button of await page.locator("button.copy").all()) expect(await button.isVisible()).toBe(false);
  await page.locator(".question .asked .number").first().click();
  expect(await page.locator("li:target").count()).toBe(1);
  await context.close();
});

test("what the page says to write settles each doubt, either way, as promised", async () => {
  const page = await browser.newPage();
  await page.goto(`${server.origin}/review/`);
  const before = reviewed.review.listings[0]?.items ?? [];
  const ids = (suffix: string) => before.map(({ anchor }) => `#${anchor}-${suffix}`);
  for (const [suffix, side] of [
    ["read", "asRead"],
    ["other", "other"],
  ] as const)
    for (const [index, selector] of ids(suffix).entries()) {
      const entry = before[index];
      const [snippet = ""] = await texts(page, selector);
      if (!entry) throw new Error("no such question");
      writeFileSync(entry.path, snippet);
      const { review, diagnostics, archive } = reviewFolder(pages);
      rmSync(entry.path);
      const { lines, kind } = entry.question;
      const file = entry.path.replace(/\.corrections\.yaml$/, "");
      expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      const asked = review.listings
        .flatMap(({ items }) => items)
        .filter(({ path, question }) => path === entry.path && question.kind === kind)
        .flatMap(({ question }) => question.lines);
      expect(asked.filter((line) => lines.includes(line))).toEqual([]);
      const told = diagnostics.filter((one) => one.file.startsWith(file) && lines.includes(one.line ?? 0));
      expect(told).toEqual([]);
      const records = archive.articles.map(({ record }) => record);
      for (const { confidence, evidence, ...promised } of entry.question[side].articles)
        expect(records).toContainEqual(expect.objectContaining(promised));
    }
  await page.close();
});

test("what is settled is gone from the page and listed as settled", async () => {
  const [entry] = reviewed.review.listings[0]?.items ?? [];
  const total = reviewed.review.listings[0]?.total ?? 0;
  const page = await browser.newPage();
  await page.goto(`${server.origin}/review/`);
  const heading = await page.locator("#q1 h2").innerText();
  const [snippet = ""] = await texts(page, "#q1-read");
  writeFileSync(entry?.path ?? "", snippet);
  await build();
  await page.goto(`${server.origin}/review/`);
  expect(await page.locator(".question").count()).toBe(total - 1);
  expect(await page.locator(".question h2").allInnerTexts()).not.toContain(heading);
  await page.locator(".settled summary").click();
  expect(await page.locator(".settled li").count()).toBe(entry?.question.lines.length);
  expect(await runAxe(page)).toEqual([]);
  await page.close();
});
