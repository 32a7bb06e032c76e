import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildArchive } from "../../src/index/build-archive.ts";
import type { NameKind } from "../../src/record/name-kinds.ts";
import { readSiteExtras } from "../support/read-site-extras.ts";
import { readSitePages } from "../support/read-site-pages.ts";
import { runAxe } from "../support/run-axe.ts";
import { type VisitedSite, visitSite } from "../support/visit-site.ts";
import { watchPage } from "../support/watch-page.ts";

const archive = buildArchive(readSitePages(), readSiteExtras());

function permalinkOf(kind: NameKind, name: string): string {
  const permalink = archive.permalinkOf(kind, name);
  if (permalink === null) throw new Error(`${name} has no page`);
  return permalink;
}

const pages: readonly [name: string, permalink: string, heading: string][] = [
  ["home", "/", "版面文库"],
  ["issue", "/issues/2031-05-06_02/", "《江城工友报》 2031年5月6日 第02版 工会新闻"],
  ["issues", "/issues/", "全部版面"],
  ["article", "/articles/may-1/", "江城市总工会启动“大练兵”"],
  ["article without headline", "/articles/may-3/", "河口港务工会为码头工人送去凉茶。"],
  ["doubtful article", "/articles/may-2/", "江城机床厂工会办起夜校"],
  ["person", permalinkOf("people", "孙妍"), "孙妍"],
  ["people", "/people/", "作者"],
  ["organisation", permalinkOf("organisations", "江城机床厂工会"), "江城机床厂工会"],
  ["organisations", "/organisations/", "单位"],
  ["subject", permalinkOf("subjects", "职工阅读"), "职工阅读"],
  ["narrower body", permalinkOf("organisations", "城南街道总工会"), "城南街道总工会"],
  ["body with relations", permalinkOf("organisations", "江城市总工会"), "江城市总工会"],
  ["figure", permalinkOf("figures", "方圆"), "方圆"],
  ["figures", "/figures/", "人物"],
  ["place", permalinkOf("places", "江城市"), "江城市"],
  ["places", "/places/", "地点"],
  ["subjects", "/subjects/", "主题"],
  ["broader subject", permalinkOf("subjects", "职工素质"), "职工素质"],
  ["printed text", "/issues/2031-05-06_02/text/", "排印原文"],
  ["printed line", "/issues/2031-05-06_02/text/#L20", "排印原文"],
  ["printed lines of an article", "/issues/2031-05-06_02/text/#a1", "排印原文"],
  ["combined list", archive.combinedListings[0]?.permalink ?? "", "孙艳 × 2031年"],
  ["keyword", permalinkOf("keywords", "图书"), "图书"],
  ["dates", "/dates/", "日期"],
  ["month", "/dates/2031/05/", "2031年5月"],
  ["charts", "/charts/", "档案图表"],
  ["data", "/data/", "数据"],
  ["about", "/about/", "关于"],
  ["accessibility", "/accessibility/", "无障碍"],
  ["guide", "/guide/", "编辑指南"],
  ["messages of the program", "/guide/messages/", "程序消息"],
  ["message of the program", "/guide/messages/doubtful-headline/", "标题存疑"],
  ["offline", "/offline/", "离线阅读"],
  ["search", "/search/", "搜索"],
  ["not found", "/404.html", "没有找到这一页"],
];

/** Width of the smallest phones in CSS pixels, and of a page zoomed to 400 % (WCAG 1.4.10). */
const SMALLEST = 320;
/** The smallest phone and a desk. */
const views = [
  { width: SMALLEST, height: 568, colorScheme: "light" },
  { width: SMALLEST, height: 568, colorScheme: "dark" },
  { width: 1280, height: 800, colorScheme: "light" },
  { width: 1280, height: 800, colorScheme: "dark" },
] as const;

let site: VisitedSite;

beforeAll(async () => {
  site = await visitSite(archive);
});

afterAll(async () => {
  await site?.close();
});

describe.each(views)("at $width px in the $colorScheme scheme", ({ width, height, colorScheme }) => {
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    const context = await site.browser.newContext({ viewport: { width, height }, colorScheme });
    page = await context.newPage();
    complaints = watchPage(page, site.origin);
  });

  afterAll(() => page?.context().close());

  test.each(pages)(
    "%s is accessible, fits the screen and asks for nothing foreign",
    async (...[, permalink, heading]) => {
      await page.goto(site.origin + permalink);
      expect(await page.locator("h1").textContent()).toBe(heading);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await runAxe(page)).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );
});

test.each([SMALLEST, 1280])("every kind of page is whole at %d px without JavaScript", async (width) => {
  const context = await site.browser.newContext({
    viewport: { width, height: 740 },
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  const complaints = watchPage(page, site.origin);
  for (const [name, permalink, heading] of pages) {
    await page.goto(site.origin + permalink);
    expect(await page.locator("h1").textContent(), name).toBe(heading);
    expect(await page.getByRole("main").isVisible(), name).toBe(true);
    expect(await page.getByRole("navigation").first().isVisible(), name).toBe(true);
  }
  expect(complaints).toEqual([]);
  await context.close();
});

test("the evidence of an article opens without scrolling sideways, and is accessible", async () => {
  for (const width of [SMALLEST, 1280]) {
    const page = await site.browser.newPage({ viewport: { width, height: 740 } });
    await page.goto(`${site.origin}/articles/may-1/`);
    await page.locator("details.evidence > summary").click();
    expect(await page.locator("details.evidence .lines a").first().isVisible()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await runAxe(page)).toEqual([]);
    await page.locator("details.evidence .lines a").last().click();
    expect(new URL(page.url()).hash).toMatch(/^#L\d+$/);
    await page.locator("li:target").waitFor();
    await page.close();
  }
});

test("the printed lines open beside the record, and lead to the article's lines on the whole page, without a script", async () => {
  for (const width of [SMALLEST, 1280]) {
    const page = await site.browser.newPage({ viewport: { width, height: 740 }, javaScriptEnabled: false });
    await page.goto(`${site.origin}/articles/may-1/`);
    await page.locator("details.print > summary").click();
    const print = await page.locator("details.print .printed").boundingBox();
    const body = await page.locator(".body").boundingBox();
    const isBeside = (print?.x ?? 0) >= (body?.x ?? 0) + (body?.width ?? 0);
    expect(isBeside).toBe(width > SMALLEST);
    await page.locator("details.print .where a").click();
    expect(new URL(page.url()).hash).toBe("#a1");
    const target = page.locator("section:target");
    expect(await target.locator("#L5").textContent()).toContain("主题");
    expect(await target.locator("#L14").count()).toBe(0);
    await page.close();
  }
});

test("the opened print is accessible and scrolls nothing sideways", async () => {
  for (const width of [SMALLEST, 1280]) {
    const page = await site.browser.newPage({ viewport: { width, height: 740 } });
    await page.goto(`${site.origin}/articles/may-1/`);
    await page.locator("details.print > summary").click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await runAxe(page)).toEqual([]);
    await page.close();
  }
});

test("whatever is touched outside of running text is large enough for a thumb", async () => {
  const context = await site.browser.newContext({
    viewport: { width: SMALLEST, height: 568 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  for (const [name, permalink] of pages) {
    await page.goto(site.origin + permalink);
    await page
      .locator("details")
      .evaluateAll((all) => all.map((details) => details.setAttribute("open", "")));
    const targets = await page
      .locator(
        "nav a, .foot a, .facts a, .tags a, .directory a, .dates a, .sizes a, .strip a, .copy, summary, button",
      )
      .evaluateAll((all) =>
        all.map((target) => ({ text: target.textContent ?? "", ...target.getBoundingClientRect().toJSON() })),
      );
    // 44 CSS pixels: WCAG 2.5.5. What is not shown has no height.
    const small = targets.filter(({ height }) => height > 0 && height < 44);
    expect(
      small.map(({ text, height }) => `${text} ${height}`),
      name,
    ).toEqual([]);
  }
  await context.close();
});

test("the first stop of the keyboard is the way past the navigation", async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.origin}/articles/may-1/`);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("跳到正文");
  await page.keyboard.press("Enter");
  expect(new URL(page.url()).hash).toBe("#main");
  await page.close();
});

test("a print leaves the navigation out and keeps the article", async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.origin}/articles/may-1/`);
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".sections").isVisible()).toBe(false);
  expect(await page.locator(".neighbours").isVisible()).toBe(false);
  expect(await page.locator(".body").isVisible()).toBe(true);
  await page.close();
});

test("the feed and the sitemap are well-formed", async () => {
  const page = await site.browser.newPage();
  await page.goto(site.origin);
  for (const [path, root] of [
    ["/feed.xml", "feed > entry"],
    ["/sitemap.xml", "sitemapindex > sitemap > loc"],
    ["/sitemaps/1.xml", "urlset > url > loc"],
  ] as const) {
    const text = await (await page.request.get(site.origin + path)).text();
    const found = await page.evaluate(
      ([xml, selector]) => {
        const parsed = new DOMParser().parseFromString(xml, "application/xml");
        return [parsed.querySelector("parsererror") === null, parsed.querySelector(selector) !== null];
      },
      [text, root] as const,
    );
    expect(found, path).toEqual([true, true]);
  }
  await page.close();
});
