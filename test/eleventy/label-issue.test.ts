import { expect, test } from "vitest";
import { citeIssue } from "../../src/eleventy/filters/cite-issue.ts";
import { formatDate } from "../../src/eleventy/filters/format-date.ts";
import { formatEdition } from "../../src/eleventy/filters/format-edition.ts";
import { labelIssue } from "../../src/eleventy/filters/label-issue.ts";
import { buildArchive } from "../../src/index/build-archive.ts";
import { makePage, type PartialPage } from "../support/make-page.ts";

const articles = [
  { id: "a", headline: "甲事" },
  { id: "b", headline: "乙事" },
];

test.each<[PartialPage, string, string]>([
  [
    { id: "x", newspaper: "晨报", date: "2031-05-06", edition: "02" },
    "《晨报》 2031年5月6日 第02版",
    "《晨报》 2031年5月6日 第02版",
  ],
  [{ id: "x", title: "副刊" }, "副刊", "副刊"],
  [{ id: "x", articles }, "甲事等2篇", "未注明日期的版面"],
  [{ id: "x", newspaper: "晨报", articles: articles.slice(1) }, "《晨报》 乙事", "未注明日期的版面"],
  [{ id: "x" }, "x", "未注明日期的版面"],
])("%j is labelled %s and cited %s", (page, label, citation) => {
  const [issue] = buildArchive([makePage(page)]).issues;
  if (!issue) throw new Error("no issue");
  expect(labelIssue(issue)).toBe(label);
  expect(citeIssue(issue)).toBe(citation);
});

test.each([
  ["2031-05-06", false, "2031年5月6日"],
  ["2031-05-06", true, "2031年5月6日 星期二"],
  ["2031-05", true, "2031年5月"],
  ["2031", true, "2031年"],
])("the date %s is shown as %s %s", (date, withWeekday, shown) => {
  expect(formatDate(date, withWeekday)).toBe(shown);
});

test.each([
  ["02", "第02版"],
  ["A3", "第A3版"],
  ["要闻版", "要闻版"],
])("the edition %s is shown as %s", (edition, shown) => {
  expect(formatEdition(edition)).toBe(shown);
});
