import { afterAll, beforeAll, expect, test } from "vitest";
import { buildArchive } from "../../src/index/build-archive.ts";
import { makeNumberedPage } from "../support/make-numbered-page.ts";
import { runAxe } from "../support/run-axe.ts";
import { type VisitedSite, visitSite } from "../support/visit-site.ts";
import { watchPage } from "../support/watch-page.ts";

/** Seven unions beside the one that is narrowed by, so that some of them are folded away. */
const others = Array.from({ length: 7 }, (_, index) => ({
  headline: `第${index + 1}篇慰问`,
  subjects: ["走访慰问"],
  organisations: [{ name: `第${index + 1}街道总工会` }],
}));
const union = { subjects: ["走访慰问"], organisations: [{ name: "江城市总工会" }] };
const archive = buildArchive([
  makeNumberedPage(
    "older",
    [
      { ...union, headline: "前年慰问", reporters: ["孙艳"] },
      { ...union, headline: "前年再慰问", reporters: ["孙妍"] },
    ],
    { date: "2029-01-02" },
  ),
  makeNumberedPage(
    "newer",
    [
      { ...union, headline: "江城慰问环卫工人", reporters: ["孙艳"] },
      { ...union, headline: "江城慰问快递员", reporters: ["孙艳"] },
      { ...union, headline: "江城慰问保洁员", reporters: ["孙妍"] },
      { headline: "江城夜校开班", organisations: [{ name: "江城市总工会" }], reporters: ["孙艳"] },
      { headline: "孙艳写慰问", subjects: ["走访慰问"], reporters: ["孙艳"] },
      ...others,
    ],
    { date: "2031-01-02" },
  ),
]);

let site: VisitedSite;

beforeAll(async () => {
  site = await visitSite(archive);
});

afterAll(async () => {
  await site?.close();
});

test.each([320, 1280])(
  "a reader at %i px narrows a list step by step and back, without a script",
  async (width) => {
    const page = await site.browser.newPage({ viewport: { width, height: 740 }, javaScriptEnabled: false });
    const complaints = watchPage(page, site.origin);
    const narrow = page.getByRole("region", { name: "缩小范围" });
    const titles = () => page.locator(".articles h2").allTextContents();
    const heading = () => page.locator("h1").textContent();
    const fits = async () =>
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);

    await page.goto(site.origin + (archive.permalinkOf("subjects", "走访慰问") ?? ""));
    await fits();
    expect(await narrow.locator("dt").allTextContents()).toEqual(["单位", "作者", "年份"]);
    await narrow.getByRole("link", { name: "江城市总工会" }).click();
    expect(await heading()).toBe("走访慰问 × 江城市总工会");
    expect(await titles()).toHaveLength(5);
    await fits();

    await narrow.getByRole("link", { name: "孙艳" }).click();
    expect(await heading()).toBe("走访慰问 × 江城市总工会 × 孙艳");
    expect(await titles()).toEqual(["江城慰问快递员", "江城慰问环卫工人", "前年慰问"]);
    await fits();

    await narrow.getByRole("link", { name: "2031年" }).click();
    expect(await heading()).toBe("走访慰问 × 江城市总工会 × 孙艳 × 2031年");
    expect(await titles()).toEqual(["江城慰问快递员", "江城慰问环卫工人"]);
    expect(
      await page.getByRole("navigation", { name: "所在位置" }).getByRole("link").allTextContents(),
    ).toEqual(["首页", "主题", "走访慰问", "江城市总工会", "孙艳"]);
    await fits();

    await page.getByRole("link", { name: "去掉 单位：江城市总工会" }).click();
    expect(await heading()).toBe("走访慰问 × 孙艳 × 2031年");
    expect(await titles()).toContain("孙艳写慰问");
    expect(complaints).toEqual([]);
    await page.close();
  },
);

test("what is folded away opens by keyboard and is accessible", async () => {
  const page = await site.browser.newPage({ viewport: { width: 320, height: 740 } });
  await page.goto(site.origin + (archive.permalinkOf("subjects", "走访慰问") ?? ""));
  const last = page.getByRole("region", { name: "缩小范围" }).getByRole("link", { name: "第7街道总工会" });
  expect(await last.isVisible()).toBe(false);
  await page.locator(".narrow summary").focus();
  await page.keyboard.press("Enter");
  await last.waitFor();
  expect(await runAxe(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await last.click();
  expect(await page.locator("h1").textContent()).toBe("第7街道总工会");
  await page.close();
});

test("a year is narrowed to a subject", async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.origin}/dates/2031/`);
  await page.getByRole("region", { name: "缩小范围" }).getByRole("link", { name: "走访慰问" }).click();
  expect(await page.locator("h1").textContent()).toBe("走访慰问 × 2031年");
  expect(await page.locator(".articles > li").count()).toBe(11);
  expect(await runAxe(page)).toEqual([]);
  await page.close();
});
