import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildArchive } from "../../src/index/build-archive.ts";
import { type BuiltFolder, buildFolder } from "../support/build-folder.ts";
import { HOSTILE, makeHostileExtras, makeHostilePages } from "../support/make-hostile-pages.ts";
import { openBrowser } from "../support/open-browser.ts";
import { type FolderServer, serveFolder } from "../support/serve-folder.ts";
import { watchPage } from "../support/watch-page.ts";

const archive = buildArchive(makeHostilePages(), makeHostileExtras());
let browser: Browser;
let built: BuiltFolder;
let server: FolderServer;

beforeAll(async () => {
  [browser, built] = await Promise.all([openBrowser(), buildFolder(archive)]);
  server = await serveFolder(built.folder);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  built?.remove();
});

const permalinks = [
  "/",
  "/issues/",
  "/charts/",
  "/dates/2031/05/06/",
  ...archive.issues.map((issue) => issue.permalink),
  ...archive.texts.map((text) => text.permalink),
  ...archive.articles.map((article) => article.permalink),
  ...Object.values(archive.directories).flatMap((listings) => listings.map((listing) => listing.permalink)),
  ...Object.values(archive.names).flatMap((entries) => entries.map((entry) => entry.permalink)),
];

test("markup in a record shows as text and never runs", async () => {
  const page = await browser.newPage();
  const complaints = watchPage(page, server.origin);
  for (const permalink of permalinks) {
    await page.goto(server.origin + permalink, { waitUntil: "load" });
    expect(await page.evaluate(() => window.__x), permalink).toBeUndefined();
    const foreign = "script:not([src*='/assets/'], [type='application/ld+json']), img";
    expect(await page.locator(foreign).count(), permalink).toBe(0);
    // Data that a text could leave would no longer be whole.
    for (const data of await page.locator("script[type='application/ld+json']").allTextContents())
      expect(JSON.parse(data), permalink).toHaveProperty("@context");
  }
  expect(complaints).toEqual([]);
  await page.close();
});

test("each field of an article shows the markup as it was printed", async () => {
  const page = await browser.newPage();
  await page.goto(`${server.origin}/articles/hostile-1/`);
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
