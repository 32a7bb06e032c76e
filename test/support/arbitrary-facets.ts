/** Pages whose articles share a handful of names, so that lists of them are crossed and narrowed in all ways. */
import fc from "fast-check";
import type { ArchiveExtras } from "../../src/index/build-archive.ts";
import { makeNumberedPage } from "./make-numbered-page.ts";

const named = (...names: string[]) => names.map((name) => ({ name }));

/** 城 and 乡 lie in 县, 夜校 and 阅读 below 教育. */
export const arbitraryExtras: ArchiveExtras = {
  placeParents: new Map([
    ["城", "县"],
    ["乡", "县"],
  ]),
  subjectTree: new Map([
    ["夜校", { broader: "教育" }],
    ["阅读", { broader: "教育" }],
  ]),
};

const article = fc.record({
  subjects: fc.subarray(["夜校", "阅读", "慰问"]),
  organisations: fc.subarray(["工会", "学校"]).map((chosen) => named(...chosen)),
  places: fc.subarray(["城", "乡", "港"]).map((chosen) => named(...chosen)),
  reporters: fc.subarray(["孙艳", "孙妍"]),
});

const issue = fc.record({
  year: fc.constantFrom(2029, 2030, 2031),
  articles: fc.array(article, { maxLength: 6 }),
});

/** Issues in the order of their dates, so that the last is the newest. */
export const crossingPages = fc
  .array(issue, { minLength: 2, maxLength: 8 })
  .map((issues) =>
    [...issues]
      .sort((a, b) => a.year - b.year)
      .map(({ year, articles }, index) =>
        makeNumberedPage(`page-${index}`, articles, { date: `${year}-01-0${index + 1}` }),
      ),
  );
