import { expect, test } from "vitest";
import { onePageEach } from "../../src/eleventy/data.ts";
import { digestPortions } from "../../src/eleventy/digest-portions.ts";
import { portionPages } from "../../src/eleventy/portion-pages.ts";
import { Site } from "../../src/eleventy/site.ts";
import type { NamedTemplate } from "../../src/io/load-templates.ts";

const named = (path: string, source: string, isByIssue = false): NamedTemplate => ({
  path,
  template: { data: () => onePageEach(source, { isByIssue }) as never, render: () => "" },
});
const templates = [
  named("articles.11ty.ts", "archive.articles", true),
  named("texts.11ty.ts", "archive.texts", true),
  named("people.11ty.ts", "archive.people"),
];
const listOf = (size: number, folder: string) =>
  Array.from({ length: size }, (_, index) => ({ permalink: `/${folder}/${index}/` }));

/** Of an archive that is made anew each time, as each process makes its own. */
function digest(
  change: (lists: Record<"articles" | "texts" | "people", { permalink: string }[]>) => void,
  css = "",
) {
  const lists = {
    articles: listOf(900, "articles"),
    texts: listOf(90, "texts"),
    people: listOf(700, "people"),
  };
  change(lists);
  const site = new Site({ assets: [{ name: "style.css", content: css }] });
  const globals = { archive: lists as never, site };
  return digestPortions(portionPages(templates, globals, { machines: 3 }), templates, globals);
}

test("the same pages have the same digest", () => {
  expect(digest(() => {})).toBe(digest(() => {}));
});

test.each<[string, Parameters<typeof digest>]>([
  ["a page more", [({ people }) => people.push({ permalink: "/people/new/" })]],
  ["a page less", [({ texts }) => texts.pop()]],
  [
    "a page in place of another, between them",
    [({ people }) => people.splice(300, 0, ...people.splice(20, 1))],
  ],
  ["another address at the end", [({ people }) => people.splice(-1, 1, { permalink: "/people/other/" })]],
  ["another style sheet", [() => {}, "body{}"]],
])("%s makes another", (_, [change, css]) => {
  expect(digest(change, css)).not.toBe(digest(() => {}));
});
