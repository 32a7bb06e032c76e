import { expect, test } from "vitest";
import { buildArchive } from "../../src/index/build-archive.ts";
import { readSiteExtras } from "../support/read-site-extras.ts";
import { readSitePages } from "../support/read-site-pages.ts";
import { visitSite } from "../support/visit-site.ts";
import { watchPage } from "../support/watch-page.ts";

test.each(["/", "/archive/x/"])(
  "every page can be reached from the home page at %s, and none is dead",
  async (basePath) => {
    const archive = buildArchive(readSitePages(), readSiteExtras());
    const site = await visitSite(archive, { basePath });
    const page = await site.browser.newPage();
    const complaints = watchPage(page, site.origin);
    const reached = new Set([`${site.origin}${basePath}`]);
    const files = new Set<string>();
    for (const url of reached) {
      const response = await page.goto(url);
      expect(response?.status(), url).toBe(200);
      if (!response?.headers()["content-type"]?.startsWith("text/html")) continue;
      const links = page.locator("a[href]:not([download])");
      for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")))) {
        const target = new URL(href ?? "", url);
        expect(target.origin, url).toBe(site.origin);
        target.hash = "";
        // The browser would save the feed and show the schemas; only documents are followed.
        (target.pathname.endsWith("/") ? reached : files).add(target.href);
      }
    }
    for (const file of files) expect((await page.request.get(file)).status(), file).toBe(200);
    const paths = [...reached].map((url) => url.slice(site.origin.length + basePath.length - 1));
    for (const article of archive.articles) expect(paths).toContain(article.permalink);
    for (const text of archive.texts) expect(paths).toContain(text.permalink);
    for (const issue of archive.issues) expect(paths).toContain(issue.permalink);
    for (const entry of Object.values(archive.names).flat()) expect(paths).toContain(entry.permalink);
    expect(complaints).toEqual([]);
    await site.close();
  },
);
