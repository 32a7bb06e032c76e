import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildArchive } from "../../src/index/build-archive.ts";
import { loadArchive } from "../../src/io/load-archive.ts";
import { type BuiltFolder, buildFolder } from "../support/build-folder.ts";
import { makeNumberedPage } from "../support/make-numbered-page.ts";
import { openBrowser } from "../support/open-browser.ts";
import { readSiteExtras } from "../support/read-site-extras.ts";
import { readSitePages } from "../support/read-site-pages.ts";
import { runAxe } from "../support/run-axe.ts";
import { type FolderServer, serveFolder } from "../support/serve-folder.ts";
import { watchPage } from "../support/watch-page.ts";

/** Matrices as broad and names as long as they come: a year of pages. */
function makeYear() {
  const name = (stem: string, index: number) => `${stem}${"甲乙丙丁戊己庚辛壬癸子丑寅卯"[index % 14]}`;
  return Array.from({ length: 12 }, (_, month) =>
    makeNumberedPage(
      `month-${month}`,
      Array.from({ length: 14 }, (_, index) => ({
        reporters: [name("欧阳晓", index)],
        organisation: { name: name("江城市人力资源和社会保障局劳动关系仲裁服务中心分部", index + month) },
        organisations: [{ name: name("江城", index) }, { name: name("江城", index + 1) }],
        subjects: [name("新就业形态劳动者权益", index + month)],
        places: [{ name: name("河口开发区", index) }],
      })),
      { date: `2031-${String(month + 1).padStart(2, "0")}-01`, newspaper: "江城工友报" },
    ),
  );
}

const archives = {
  fixture: () => buildArchive(readSitePages(), readSiteExtras()),
  seeds: () => loadArchive(),
  "a year": () => buildArchive(makeYear()),
};

let browser: Browser;
const sites = new Map<string, { built: BuiltFolder; server: FolderServer }>();

beforeAll(async () => {
  browser = await openBrowser();
  for (const [name, load] of Object.entries(archives)) {
    const built = await buildFolder(await load());
    sites.set(name, { built, server: await serveFolder(built.folder) });
  }
});

afterAll(async () => {
  await browser?.close();
  for (const { built, server } of sites.values()) {
    await server.close();
    built.remove();
  }
});

async function open(name: string, width: number, colorScheme: "light" | "dark" = "light"): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
  await page.goto(`${sites.get(name)?.server.origin}/charts/`);
  return page;
}

/** The smallest phone, a common one, and a desk. */
const WIDTHS = [320, 360, 1280] as const;
const cases = Object.keys(archives).flatMap((name) => WIDTHS.map((width) => [name, width] as const));

interface Box {
  text: string;
  sides: { left: number; top: number; right: number; bottom: number };
}

/** The parts of the drawings that `selector` finds, with where they stand on the screen. */
function readBoxes(page: Page, selector: string): Promise<Box[]> {
  return page.locator(selector).evaluateAll((elements) =>
    elements.map((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return { text: element.textContent ?? "", sides: { left, top, right, bottom } };
    }),
  );
}

/** What boxes are rounded by, in pixels. */
const TOLERANCE = 0.5;

test.each(cases)("labels of %s stand whole in their drawing at %d px", async (name, width) => {
  const page = await open(name, width);
  const frames = await readBoxes(page, ".chart svg");
  for (const [index, { sides: frame }] of frames.entries()) {
    const labels = await readBoxes(page, `.chart svg >> nth=${index} >> text`);
    expect(labels.length).toBeGreaterThan(0);
    const cut = labels.filter(
      ({ sides }) =>
        sides.left < frame.left - TOLERANCE ||
        sides.top < frame.top - TOLERANCE ||
        sides.right > frame.right + TOLERANCE ||
        sides.bottom > frame.bottom + TOLERANCE,
    );
    expect(cut).toEqual([]);
  }
  await page.close();
});

test.each(cases)("%s fits %d px with all its tables open, and is accessible", async (name, width) => {
  const page = await open(name, width, width === 360 ? "dark" : "light");
  for (const summary of await page.locator(".chart summary").all()) await summary.click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  expect(await runAxe(page)).toEqual([]);
  await page.close();
});

test.each(Object.keys(archives))("every mark of %s leads to a page that is there", async (name) => {
  const page = await open(name, 1280);
  const origin = sites.get(name)?.server.origin;
  const complaints = watchPage(page, origin ?? "");
  const hrefs = new Set<string>();
  const links = page.locator(".chart svg a, .chart table a");
  for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")))) {
    hrefs.add(href ?? "");
  }
  expect(hrefs.size).toBeGreaterThan(5);
  for (const href of hrefs) expect((await page.request.get(`${origin}${href}`)).status(), href).toBe(200);
  expect(complaints).toEqual([]);
  await page.close();
});

test("a mark has a name, takes the focus visibly, and opens by the keyboard", async () => {
  const page = await open("fixture", 1280);
  const mark = page.getByRole("link", { name: "2031年5月：4 篇" }).first();
  await mark.focus();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  expect(await mark.evaluate((element) => element.matches(":focus-visible"))).toBe(true);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/dates/2031/05/");
  await page.close();
});

test("the keyboard passes over a drawing to its table in one step", async () => {
  const page = await open("fixture", 360);
  const past = page.locator(".chart .past a").first();
  await past.focus();
  expect((await past.boundingBox())?.height).toBeGreaterThan(20);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("数据表");
  await page.keyboard.press("Enter");
  expect(await page.locator("#months-data table").isVisible()).toBe(true);
  await page.close();
});
