/** What axe-core finds in a page of a built site is a finding of its check. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BuiltSite } from "../../src/check/built-site.ts";
import { checkAxe } from "../../src/check/check-axe.ts";
import { buildArchive } from "../../src/index/build-archive.ts";
import { openSite } from "../../src/io/open-site.ts";
import { type BuiltFolder, buildFolder } from "../support/build-folder.ts";
import { EditedSite } from "../support/edit-site.ts";
import { openBrowser } from "../support/open-browser.ts";
import { readSitePages } from "../support/read-site-pages.ts";

let browser: Browser;
let built: BuiltFolder;

beforeAll(async () => {
  [browser, built] = await Promise.all([
    openBrowser(),
    buildFolder(buildArchive(readSitePages()), "/archive/"),
  ]);
});

afterAll(async () => {
  await browser?.close();
  built?.remove();
});

test("a picture without words is found, and nothing in a page as it was built", async () => {
  const place = { origin: "https://news.example.com", basePath: "/archive/" };
  const home = "/index.html";
  // With its style sheets, and no other page.
  const edited = new EditedSite(openSite(built.folder));
  for (const path of edited.paths) if (path.endsWith(".html") && path !== home) edited.remove(path);
  expect(await checkAxe(new BuiltSite(edited, place), browser)).toMatchObject({ findings: [], looked: 1 });
  edited.replace(home, "<main", '<img src="/archive/icons/any-192.png"><main');
  const { findings } = await checkAxe(new BuiltSite(edited, place), browser);
  expect(findings.map(({ id, path }) => `${id} ${path}`)).toContain("site-inaccessible /index.html");
  expect(findings.map(({ params }) => String(params.problem)).join()).toContain("image-alt");
});
