import { expect, test } from "vitest";
import { foldText } from "../../src/search/fold-text.ts";
import { listVariants } from "../../src/search/list-variants.ts";

test.each([
  ["劳模　工匠", "劳模工匠"],
  ["勞模", "劳模"],
  ["ＧＤＰ增长５.２％", "gdp增长5.2%"],
  ["New  York的NEW", "new york的new"],
  ["完毕。", "完毕."],
  ["㈱工会", "(株)工会"],
  ["か\u3099く", "がく"],
  ["葛\u{E0100}城", "葛\u{E0100}城"],
  ["𠮷野家", "𠮷野家"],
  ["\u3099", "\u3099"],
  ["a\u200Bb", "a b"],
])("%s is searched as %s", (source, folded) => {
  expect(foldText(source, listVariants()).text).toBe(folded);
});

test("each unit knows where it came from", () => {
  const { text, offsets } = foldText("　㈱ A b", listVariants());
  expect([...text].map((unit, index) => [unit, offsets[index]])).toEqual([
    ["(", 1],
    ["株", 1],
    [")", 1],
    ["a", 3],
    [" ", 5],
    ["b", 5],
  ]);
});
