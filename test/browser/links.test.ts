import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildArchive } from "../../src/index/build-archive.ts";
import { buildFolder } from "../support/build-folder.ts";
import { openBrowser } from "../support/open-browser.ts";
import { readSiteExtras } from "../support/read-site-extras.ts";
import { readSitePages } from "../support/read-site-pages.ts";
import { serveFolder } from "../support/serve-folder.ts";
import { watchPage } from "../support/watch-page.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
});

test.each(["/", "/archive/x/"])(
  "every page can be reached from the home page at %s, and none is dead",
  async (base) => {
    const archive = buildArchive(readSitePages(), readSiteExtras());
    const built = await buildFolder(archive, base);
    const server = await serveFolder(built.folder, base);
    const page = await browser.newPage();
    const complaints = watchPage(page, server.origin);
    const reached = new Set([`${server.origin}${base}`]);
    for (const url of reached) {
      const response = await page.goto(url);
      expect(response?.status(), url).toBe(200);
      if (!response?.headers()["content-type"]?.startsWith("text/html")) continue;
      for (const link of await page.locator("a[href]:not([download])").all()) {
        const target = new URL((await link.getAttribute("href")) ?? "", url);
        expect(target.origin, url).toBe(server.origin);
        target.hash = "";
        // The browser would save the feed and show the schemas; only documents are followed.
        if (target.pathname.endsWith("/")) reached.add(target.href);
        else expect((await page.request.get(target.href)).status(), target.href).toBe(200);
      }
    }
    const paths = [...reached].map((url) => url.slice(server.origin.length + base.length - 1));
    for (const article of archive.articles) expect(paths).toContain(article.permalink);
    for (const text of archive.texts) expect(paths).toContain(text.permalink);
    for (const issue of archive.issues) expect(paths).toContain(issue.permalink);
    for (const entry of Object.values(archive.names).flat()) expect(paths).toContain(entry.permalink);
    expect(complaints).toEqual([]);
    await page.close();
    await server.close();
    built.remove();
  },
);
