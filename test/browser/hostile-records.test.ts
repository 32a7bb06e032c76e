import { afterAll, beforeAll, expect, test } from "vitest";
import { buildArchive } from "../../src/index/build-archive.ts";
import { HOSTILE, makeHostileExtras, makeHostilePages } from "../support/make-hostile-pages.ts";
import { type VisitedSite, visitSite } from "../support/visit-site.ts";
import { watchPage } from "../support/watch-page.ts";

const archive = buildArchive(makeHostilePages(), makeHostileExtras());
let site: VisitedSite;

beforeAll(async () => {
  site = await visitSite(archive);
});

afterAll(async () => {
  await site?.close();
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
  const page = await site.browser.newPage();
  const complaints = watchPage(page, site.origin);
  for (const permalink of permalinks) {
    await page.goto(site.origin + permalink, { waitUntil: "load" });
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
