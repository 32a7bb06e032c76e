/** A directory of many names as readers see it, and what of it changes with a newspaper page more. */
import "tsx/esm";
import { describe, expect, test } from "vitest";
import { keyPages } from "../../src/eleventy/key-pages.ts";
import { Site } from "../../src/eleventy/site.ts";
import { buildArchive } from "../../src/index/build-archive.ts";
import type { DirectoryPage } from "../../src/index/directory.ts";
import { EntryDigests } from "../../src/index/entry-digests.ts";
import { bundleAssets } from "../../src/io/bundle-assets.ts";
import { loadTemplates } from "../../src/io/load-templates.ts";
import type { PageRecord } from "../../src/schema/record.ts";
import { makePage } from "../support/make-page.ts";

const site = new Site({ assets: await bundleAssets() });
const templates = await loadTemplates("templates");

/** `count` given names of two characters, the first and the second of a different reading each. */
const givenNames = (firsts: string, count: number) =>
  Array.from({ length: count }, (_, index) => {
    const second = "安宝春德芳刚海杰凯丽明娜平强荣涛伟霞燕珍"[Math.floor(index / firsts.length)];
    return `${firsts[index % firsts.length]}${second}`;
  });
const surnamed = (surname: string, given: readonly string[]) => given.map((each) => surname + each);

/** 60 people are read `wang m`, 80 `wang` and otherwise, 30 `wei`, 3 `wu`; 40 begin with A, one with nothing read. */
const people = [
  ...surnamed("王", givenNames("梅明木", 60)),
  ...surnamed("王", givenNames("大东冬丹", 40)).slice(0, 18),
  ...surnamed("汪", ["一", "二"]),
  ...surnamed("魏", givenNames("海洪", 30)),
  ...surnamed("吴", ["安", "宝", "平"]),
  ...surnamed("安", givenNames("海洪", 40)),
  "《》",
];
const pageOf = (id: string, reporters: readonly string[]) =>
  makePage({ id, articles: [{ id: `${id}-1`, headline: "标题", reporters: [...reporters] }] });

/** Path → key, and how the page is made, of the directory of authors. */
function describePages(pages: readonly PageRecord[]) {
  const archive = buildArchive(pages);
  const digests = new EntryDigests(new Map(pages.map(({ id }) => [id, id])));
  const named = templates.find(({ path }) => path.endsWith("/people.11ty.ts"));
  if (!named) throw new Error("no template");
  const keys = [...keyPages(named, { archive, site }, digests)];
  return new Map(
    archive.directories.people.map((entry: DirectoryPage, index) => [
      entry.permalink,
      { key: keys[index]?.[1], render: () => String(named.template.render({ archive, site, entry })) },
    ]),
  );
}

const former = [pageOf("first", people)];
const rendered = describePages(former);
const read = (permalink: string) => rendered.get(permalink)?.render() ?? "";
const textOf = (content: string) => content.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

describe("a directory of many names", () => {
  test("is entered by an index: letters, the syllables that begin with them, how they are written, how many names", () => {
    const content = read("/people/");
    expect(content).toContain('<section class="letter" id="W">\n<h2><a href="/people/a-z/w/">W</a></h2>');
    expect(textOf(content)).toMatch(/W wang 王 汪 80 wei 魏 30 wu 吴 3/);
    expect(content).toContain('href="/people/a-z/w/wang/"');
    // Few of a reading stand on the page of the letter.
    expect(content).toContain('href="/people/a-z/w/#at-wu"');
    expect(content).not.toContain('<ul class="directory">');
  });

  test("has a page for each letter, which leads to what many read alike and shows the others", () => {
    const content = read("/people/a-z/w/");
    expect(textOf(content)).toMatch(/拼音以 W 起首，共 113 位作者。/);
    expect(content).toMatch(/<section class="letter reading" id="at-wu">\n<h2>wu<\/h2>/);
    expect(textOf(content)).toMatch(/wang 王 汪 80 wei 魏 30 wu 吴安 1 篇/);
    expect(content).toContain('<a href="/people/a-z/w/" aria-current="true">W</a>');
    expect(content).toMatch(/<a rel="prev" href="\/people\/a-z\/a\/">前一页：A<\/a>/);
    expect(content).toMatch(/<a rel="next" href="\/people\/a-z\/w\/wang\/">后一页：wang<\/a>/);
  });

  test("says where a page is and whom it has", () => {
    const content = read("/people/a-z/w/wang/");
    expect(content).toContain("<title>作者：wang");
    expect(textOf(content)).toMatch(/首页 作者 W /);
    expect(content).toMatch(/<h1>wang <span class="characters">王 汪<\/span><\/h1>/);
    expect(content).toContain('<section class="letter" id="M">');
  });
});

describe("a newspaper page more", () => {
  const changedBy = (names: readonly string[]) => {
    const grown = describePages([...former, pageOf("second", names)]);
    for (const [permalink, { key, render }] of grown)
      if (rendered.get(permalink)?.key === key) expect(render()).toBe(read(permalink));
    return [...grown].flatMap(([path, { key }]) => (rendered.get(path)?.key === key ? [] : [path]));
  };

  test("with a new name changes the page that shows it and those that lead there", () => {
    expect(changedBy(["魏一"])).toEqual(["/people/", "/people/a-z/w/", "/people/a-z/w/wei/"]);
    expect(changedBy(["吴一"])).toEqual(["/people/", "/people/a-z/w/"]);
  });

  test("with a known name changes the page that shows it, for that counts its articles", () => {
    expect(changedBy(["吴安"])).toEqual(["/people/a-z/w/"]);
  });
});
