import { expect, test } from "vitest";
import { listShingles } from "../../src/intake/list-shingles.ts";

function texts(text: string): string[] {
  return [...listShingles(text)].map((shingle) => shingle.text);
}

test("runs of letters over the ends of lines, each with the line where it begins", () => {
  expect([...listShingles("甲乙丙丁\n\n　戊己庚辛，壬")]).toEqual([
    { text: "甲乙丙丁戊己庚辛", line: 1 },
    { text: "乙丙丁戊己庚辛壬", line: 1 },
  ]);
});

test("blind to how a page is cut into lines, to marks, width and case", () => {
  expect(texts("职工ＡＢ之家，\n昨天建成１")).toEqual(texts("职工ab之家昨天建成1。"));
});

test("a text shorter than a run is one run", () => {
  expect(texts("通知")).toEqual(["通知"]);
});
