/** What stands at former addresses. */
import { beforeAll, describe, expect, test } from "vitest";
import { readPinyin } from "../../src/index/read-pinyin.ts";
import { slugOf } from "../../src/index/slug-of.ts";
import { makePage } from "../support/make-page.ts";
import { renderPages } from "../support/render-pages.ts";

let pages = new Map<string, string>();
const body = (name: string) => `/organisations/${slugOf(name, readPinyin(name, false))}/`;
const figure = (name: string) => `/figures/${slugOf(name, readPinyin(name, true))}/`;

beforeAll(async () => {
  const record = makePage({
    id: "p",
    keptAddresses: ["/issues/old/"],
    articles: [
      {
        id: "p-1",
        headline: "<职工>书屋",
        organisations: [{ name: "图书馆" }],
        people: [{ name: "王伟" }],
        keptAddresses: ["/articles/old-1/"],
      },
      { id: "p-2", organisations: [{ name: "图书馆" }], people: [{ name: "王伟（消防员）" }] },
    ],
  });
  const nameChanges = {
    merged: new Map([["市图书馆", "图书馆"]]),
    parted: new Map([["p-2", new Map([["王伟", "王伟（消防员）"]])]]),
  };
  pages = await renderPages([record], { basePath: "x", siteUrl: "https://a.example" }, { nameChanges });
});

describe("the page of a former address", () => {
  test("leads on without a script, is not indexed and names what it leads to", () => {
    const page = pages.get("/articles/old-1/") ?? "";
    expect(page).toContain('<meta http-equiv="refresh" content="0; url=/x/articles/p-1/">');
    expect(page).toContain('<link rel="canonical" href="https://a.example/x/articles/p-1/">');
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).toContain('<a href="/x/articles/p-1/">&lt;职工&gt;书屋</a>');
    expect(page).not.toMatch(/<script|style=/);
  });

  test("of an issue and of a merged name leads to those", () => {
    expect(pages.get("/issues/old/")).toContain("url=/x/issues/p/");
    expect(pages.get(body("市图书馆"))).toContain(`url=/x${body("图书馆")}`);
  });

  test("of a feed holds the feed that takes its place", () => {
    for (const name of ["feed.xml", "feed.json"]) {
      expect(pages.get(`${body("市图书馆")}${name}`)).toBe(pages.get(`${body("图书馆")}${name}`));
      expect(pages.get(`${body("图书馆")}${name}`)).toContain("p-2");
    }
  });

  test("stands in no list and not in the sitemap", () => {
    for (const [permalink, page] of pages)
      if (permalink.endsWith("/") && !permalink.includes("old"))
        expect(page, permalink).not.toMatch(/\/old(?:-1)?\//);
    expect(pages.get("/sitemap.xml")).not.toContain(body("市图书馆"));
  });
});

test("names that were parted point at each other", () => {
  expect(pages.get(figure("王伟"))).toContain(`href="/x${figure("王伟（消防员）")}"`);
  expect(pages.get(figure("王伟（消防员）"))).toContain(`href="/x${figure("王伟")}"`);
});
