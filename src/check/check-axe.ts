/** In a real browser, axe-core finds every kind of page accessible, on the smallest phone and at a desk. */
import type { Browser, Page } from "playwright-core";
import type { BuiltSite } from "./built-site.ts";
import { choosePages } from "./choose-pages.ts";
import type { CheckResult, Finding } from "./finding.ts";
import { runAxe } from "./run-axe.ts";

/** Of a kind: they differ by what their records hold. */
const PAGES_PER_KIND = 2;
const VIEWS = [
  { width: 320, height: 568, colorScheme: "light" },
  { width: 1280, height: 800, colorScheme: "dark" },
] as const;
const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
};

/** The browser is given the files as if their host had sent them, and nothing else. */
async function serveFiles(page: Page, site: BuiltSite): Promise<void> {
  await page.route("**/*", async (route) => {
    const target = site.resolve(route.request().url(), "/index.html");
    if (target.kind !== "file") return route.fulfill({ status: 404 });
    const ending = target.path.slice(target.path.lastIndexOf(".") + 1);
    const contentType = TYPES[ending] ?? "application/octet-stream";
    return route.fulfill({ body: Buffer.from(site.files.read(target.path)), contentType });
  });
}

export async function checkAxe(site: BuiltSite, browser: Browser): Promise<CheckResult> {
  const findings: Finding[] = [];
  // What leads on by itself is gone before it is looked at.
  const pages = site.pagePaths.filter((path) => !site.readPage(path).leadsOn);
  const chosen = choosePages(pages, PAGES_PER_KIND);
  for (const { width, height, colorScheme } of VIEWS) {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme,
      serviceWorkers: "block",
    });
    const page = await context.newPage();
    await serveFiles(page, site);
    for (const path of chosen) {
      await page.goto(site.addressOf(path));
      for (const problem of await runAxe(page))
        findings.push({ path, id: "site-inaccessible", params: { problem, width } });
    }
    await context.close();
  }
  return { findings, looked: chosen.length, total: pages.length, noun: "pages" };
}
