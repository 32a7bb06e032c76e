import { expect, test } from "vitest";
import { formatGbt7714 } from "../../src/cite/format-gbt7714.ts";
import type { CslItem } from "../../src/schema/csl-item.ts";

const base: CslItem = {
  id: "a",
  type: "article-newspaper",
  title: "大风沙过后",
  language: "zh-CN",
  source: "版面文库",
};
const issue = {
  "container-title": "江城工友报",
  issued: { "date-parts": [[2031, 5, 6]] },
} satisfies Partial<CslItem>;
const named = (...names: string[]) => ({ author: names.map((literal) => ({ literal })) });

test.each<[what: string, item: Partial<CslItem>, reference: string]>([
  [
    "one author",
    { ...issue, page: "02", ...named("何晓岚") },
    "何晓岚. 大风沙过后[N]. 江城工友报, 2031-05-06(02).",
  ],
  [
    "three authors",
    { ...issue, ...named("甲", "乙", "丙") },
    "甲, 乙, 丙. 大风沙过后[N]. 江城工友报, 2031-05-06.",
  ],
  [
    "more authors",
    { ...issue, ...named("甲", "乙", "丙", "丁") },
    "甲, 乙, 丙, 等. 大风沙过后[N]. 江城工友报, 2031-05-06.",
  ],
  ["no author", { ...issue, page: "A1" }, "大风沙过后[N]. 江城工友报, 2031-05-06(A1)."],
  ["a named edition", { ...issue, page: "要闻版" }, "大风沙过后[N]. 江城工友报, 2031-05-06(要闻版)."],
  ["a month", { ...issue, issued: { "date-parts": [[2031, 5]] } }, "大风沙过后[N]. 江城工友报, 2031-05."],
  ["a year", { ...issue, issued: { "date-parts": [[1931]] } }, "大风沙过后[N]. 江城工友报, 1931."],
  ["no date", { "container-title": "江城工友报", page: "02" }, "大风沙过后[N]. 江城工友报, [日期不详](02)."],
  ["no newspaper", { issued: issue.issued }, "大风沙过后[N]. [报名不详], 2031-05-06."],
  ["nothing known", {}, "大风沙过后[N]. [报名不详], [日期不详]."],
])("an article with %s", (_, fields, reference) => {
  expect(formatGbt7714({ ...base, ...fields })).toEqual({ print: reference, online: null });
});

test("what is read online has the day of reading and the address", () => {
  const { online } = formatGbt7714({
    ...base,
    ...issue,
    page: "02",
    ...named("何晓岚"),
    URL: "https://news.example.com/a/",
  });
  expect(online?.join("2031-06-01")).toBe(
    "何晓岚. 大风沙过后[N/OL]. 江城工友报, 2031-05-06(02)[2031-06-01]. https://news.example.com/a/.",
  );
});
