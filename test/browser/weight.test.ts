import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BuiltSite } from "../../src/check/built-site.ts";
import { checkBudgets } from "../../src/check/check-budgets.ts";
import { locateSite } from "../../src/check/locate-site.ts";
import type { Archive } from "../../src/index/archive.ts";
import { loadArchive } from "../../src/io/load-archive.ts";
import { openSite } from "../../src/io/open-site.ts";
import { type VisitedSite, visitSite } from "../support/visit-site.ts";
import { watchPage } from "../support/watch-page.ts";

let archive: Archive;
let site: VisitedSite;

beforeAll(async () => {
  archive = await loadArchive();
  site = await visitSite(archive);
});

afterAll(async () => {
  await site?.close();
});

test("every article of the seeds is light, with its style sheet and its scripts", () => {
  const files = openSite(site.folder);
  const { findings, looked } = checkBudgets(new BuiltSite(files, locateSite(files)));
  expect(looked).toBe(archive.articles.length);
  expect(findings).toEqual([]);
});

function recordShifts(): void {
  window.__shifts = [];
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) window.__shifts?.push(value);
  }).observe({ type: "layout-shift", buffered: true });
}

/** What scripts changed at the end of loading is painted, and its shifts noted, two frames later. */
const paintTwice = () =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(null))));

test.each([360, 1280])("nothing shifts and nothing foreign is asked for at %d px", async (width) => {
  const context = await site.browser.newContext({ viewport: { width, height: 800 } });
  await context.addInitScript(recordShifts);
  const page = await context.newPage();
  const complaints = watchPage(page, site.origin);
  const [issue] = archive.issues;
  const permalinks = [
    "/",
    "/search/",
    "/charts/",
    "/organisations/",
    ...[
      issue,
      issue?.text,
      ...(issue?.articles ?? []),
      archive.names.organisations[0],
      archive.names.subjects[0],
    ]
      .filter((entry) => entry !== null && entry !== undefined)
      .map(({ permalink }) => permalink),
  ];
  for (const permalink of permalinks) {
    await page.goto(site.origin + permalink);
    await page.evaluate(paintTwice);
    expect(await page.evaluate(() => window.__shifts), permalink).toEqual([]);
  }
  expect(complaints).toEqual([]);
  await context.close();
});

/** Bytes at a time, and milliseconds between: a page that paints many times before it is all there. */
const [PIECE, PAUSE] = [1500, 50];

test("a page that comes in pieces shifts nothing", async () => {
  const slow = createServer(async (request, response) => {
    const { headers, status, ...whole } = await fetchWhole(site.origin + request.url);
    response.writeHead(status, headers);
    const piece = headers["content-type"].includes("html") ? PIECE : whole.body.length;
    for (let at = 0; at < whole.body.length; at += piece) {
      response.write(whole.body.subarray(at, at + piece));
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
    response.end();
  });
  await new Promise<void>((resolve) => slow.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(slow.address() as AddressInfo).port}`;
  const context = await site.browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.addInitScript(recordShifts);
  const page = await context.newPage();
  for (const entry of [archive.issues[0], archive.articles[0], archive.names.organisations[0]]) {
    await page.goto(origin + entry?.permalink, { waitUntil: "load" });
    expect(await page.evaluate(() => window.__shifts), entry?.permalink).toEqual([]);
  }
  await context.close();
  slow.closeAllConnections();
  slow.close();
});

async function fetchWhole(address: string) {
  const response = await fetch(address);
  return {
    status: response.status,
    headers: { "content-type": response.headers.get("content-type") ?? "" },
    body: Buffer.from(await response.arrayBuffer()),
  };
}
