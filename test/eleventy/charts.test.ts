import { beforeAll, describe, expect, test } from "vitest";
import { HOSTILE, makeHostileExtras, makeHostilePages } from "../support/make-hostile-pages.ts";
import { makeNumberedPage } from "../support/make-numbered-page.ts";
import { readSiteExtras } from "../support/read-site-extras.ts";
import { readSitePages } from "../support/read-site-pages.ts";
import { renderPages } from "../support/render-pages.ts";

type Rendered = Map<string, string>;

let site: Rendered;

beforeAll(async () => {
  site = await renderPages(readSitePages(), {}, readSiteExtras());
});

const read = (rendered: Rendered) => rendered.get("/charts/") ?? "";
const count = (content: string, pattern: RegExp) => content.match(pattern)?.length ?? 0;

test("all six are drawn where there are dates, and each has a name, a description and a table", () => {
  const content = read(site);
  for (const pattern of [
    /<figure class="chart"/g,
    /<svg /g,
    /<desc /g,
    /<details id="[a-z-]+-data"/g,
    /<caption>/g,
  ]) {
    expect(count(content, pattern), String(pattern)).toBe(6);
  }
  const ids = [...content.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, id] of content.matchAll(/aria-(?:labelledby|describedby)="([^"]+)"/g))
    expect(ids).toContain(id);
});

test("nothing is left that a strict content security policy refuses", () => {
  expect(read(site)).not.toMatch(/<style|\sstyle=|<script(?! src=)|\son\w+=|<foreignObject/i);
});

test("the same records make the same bytes, in whatever order they come", async () => {
  const again = await renderPages(readSitePages().reverse(), {}, readSiteExtras());
  expect(read(again)).toBe(read(site));
});

test("what is counted in a drawing is counted in its table", () => {
  for (const [figure] of read(site).matchAll(/<figure[\s\S]*?<\/figure>/g)) {
    const [, drawing = "", table = ""] =
      figure.match(/<svg([\s\S]*)<\/svg>[\s\S]*<tbody>([\s\S]*)<\/tbody>/) ?? [];
    const cells = [...drawing.matchAll(/class="cell[^>]*>.*?>(\d+)<\/text>/g)].map((match) => match[1]);
    const counts = [...table.matchAll(/<small>(\d+)<\/small>/g)].map((match) => match[1]);
    expect(counts).toEqual(cells);
  }
});

test("a mark of one article leads to it, one of several to the shorter list", async () => {
  const name = (organisation: string) => ({ reporters: ["孙艳"], organisation: { name: organisation } });
  const rendered = await renderPages([
    makeNumberedPage("page", [name("江城市总工会"), name("江城市总工会"), name("河口港务工会")]),
  ]);
  const content = read(rendered);
  expect(content).toMatch(/href="\/articles\/page-2\/"><title>河口港务工会，孙艳：1 篇<\/title>/);
  expect(content).toMatch(
    /href="\/organisations\/[^"]+"><title>江城市总工会，孙艳：2 篇（见“江城市总工会”）<\/title>/,
  );
});

describe("without data", () => {
  test("an archive without dates says so in words, after what can be drawn", async () => {
    const rendered = await renderPages(readSitePages().map((page) => ({ ...page, date: null })));
    const content = read(rendered);
    expect(count(content, /<svg /g)).toBe(4);
    expect(count(content, /class="none"/g)).toBe(2);
    expect(content.indexOf("无法按月统计")).toBeGreaterThan(content.lastIndexOf("</svg>"));
  });

  test("pages without names leave the issues to be drawn", async () => {
    const content = read(await renderPages([makeNumberedPage("page", [{ headline: "一篇" }])]));
    expect(count(content, /<svg /g)).toBe(1);
    expect(count(content, /class="none"/g)).toBe(5);
  });

  test("an empty archive says that it is empty", async () => {
    const content = read(await renderPages([]));
    expect(content).toContain("文库中还没有版面。");
    expect(content).not.toContain("<svg");
  });
});

test("markup in a record is text in a drawing", async () => {
  const content = read(await renderPages(makeHostilePages(), {}, makeHostileExtras()));
  expect(content).not.toMatch(/<script(?! src=)|<img/i);
  expect(content).not.toContain(HOSTILE);
});
