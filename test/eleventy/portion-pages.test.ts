import { expect, test } from "vitest";
import { onePageEach } from "../../src/eleventy/data.ts";
import { ChosenPages } from "../../src/eleventy/page-choice.ts";
import { portionPages } from "../../src/eleventy/portion-pages.ts";
import type { NamedTemplate } from "../../src/io/load-templates.ts";

const globals = { archive: { few: [1, 2], many: Array.from({ length: 9001 }, (_, index) => index) } };
const named = (path: string, data: object): NamedTemplate => ({
  path,
  template: { data: () => data as never, render: () => "" },
});
const templates = [
  named("few.11ty.ts", onePageEach("archive.few")),
  named("many.11ty.ts", onePageEach("archive.many")),
  named("home.11ty.ts", { permalink: "/" }),
  // Its pages are not the members of the list.
  named("parts.11ty.ts", { pagination: { data: "archive.many", size: 10, before: () => ["a"] } }),
];

test("templates of many pages are rendered in portions, all others together", () => {
  const [rest, ...portions] = portionPages(templates, globals);
  expect(rest).toEqual({ without: ["many.11ty.ts"], pages: new Map() });
  const ends = portions.map((portion) =>
    "template" in portion ? [portion.pages[0], portion.pages.at(-1)] : [],
  );
  expect(ends).toEqual([
    [0, 1999],
    [2000, 3999],
    [4000, 5999],
    [6000, 7999],
    [8000, 9000],
  ]);
});

test("the portions of a list have each of its members once; without one, all are there", () => {
  const { before } = onePageEach("archive.many").pagination;
  const { many } = globals.archive;
  const page = { inputPath: "./many.11ty.ts" };
  const [, ...portions] = portionPages(templates, globals);
  const made = portions.flatMap((portion) =>
    "template" in portion
      ? before(many, { page, choice: new ChosenPages(new Map([[portion.template, portion.pages]])) })
      : [],
  );
  expect([made, before(many, { page })]).toEqual([many, many]);
});

test("for several machines the portions are smaller, so that all have about the same to do", () => {
  const [, ...portions] = portionPages(templates, globals, { machines: 8 });
  const sizes = portions.map((portion) => ("template" in portion ? portion.pages.length : 0));
  // 9,003 members, four portions for each machine.
  expect([sizes.length, Math.max(...sizes)]).toEqual([32, 282]);
  expect(sizes.reduce((sum, size) => sum + size)).toBe(9001);
});

test("where pages are chosen, no others are in any portion", () => {
  const choice = new Map([
    ["few.11ty.ts", [1]],
    ["many.11ty.ts", Array.from({ length: 5000 }, (_, index) => 2 * index)],
  ]);
  const [rest, ...portions] = portionPages(templates, globals, { choice });
  expect(rest).toEqual({ without: ["many.11ty.ts"], pages: choice });
  expect(portions.flatMap((portion) => ("template" in portion ? portion.pages : []))).toEqual(
    choice.get("many.11ty.ts"),
  );
});

test("templates of few pages share a portion as long as they fit", () => {
  const choice = new Map([
    ["few.11ty.ts", [0, 1]],
    ["many.11ty.ts", Array.from({ length: 1999 }, (_, index) => index)],
  ]);
  const [rest, ...portions] = portionPages(templates, globals, { choice });
  expect(rest).toEqual({ without: ["many.11ty.ts"], pages: choice });
  expect(portions).toEqual([{ template: "many.11ty.ts", pages: choice.get("many.11ty.ts") }]);
  choice.set("few.11ty.ts", [1]);
  expect(portionPages(templates, globals, { choice })).toEqual([{ without: [], pages: choice }]);
});

test("few pages are one portion, whatever templates they are of", () => {
  const choice = new Map([["many.11ty.ts", Array.from({ length: 1500 }, (_, index) => index)]]);
  expect(portionPages(templates, globals, { choice })).toEqual([{ without: [], pages: choice }]);
});

test("of templates that go by issue a portion has the same part of each, and all portions each page once", () => {
  const byIssue = [
    named("issues.11ty.ts", onePageEach("archive.few", { isByIssue: true })),
    named("articles.11ty.ts", onePageEach("archive.many", { isByIssue: true })),
  ];
  const portions = portionPages([...templates, ...byIssue], globals).flatMap((portion) =>
    "without" in portion && portion.pages.size > 0 ? portion : [],
  );
  const others = templates.map(({ path }) => path);
  expect(portions.map(({ without }) => without)).toEqual(portions.map(() => others));
  // 9,003 pages, of which 2,000 are made at once; the second issue begins in the middle of the articles.
  expect(
    portions.map(({ pages }) => [pages.get("issues.11ty.ts"), pages.get("articles.11ty.ts")?.[0]]),
  ).toEqual([
    [[], 0],
    [[], 1999],
    [[0], 3999],
    [[], 5998],
    [[1], 7998],
  ]);
  expect(portions.flatMap(({ pages }) => pages.get("articles.11ty.ts"))).toEqual(globals.archive.many);
});
