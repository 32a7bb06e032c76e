import fc from "fast-check";
import { expect, test } from "vitest";
import { cutText } from "../../src/index/cut-text.ts";
import { openingOf } from "../../src/index/opening-of.ts";
import { LONGEST_EXCERPT, openExcerpt } from "../../src/record/open-excerpt.ts";

test.each([
  ["短文。", 10, "短文。"],
  ["第一句话。第二句话更长一些。", 8, "第一句话。"],
  ["他说：“好。”然后走了很远。", 9, "他说：“好。”"],
  ["没有句号的一长串文字，一直写下去", 8, "没有句号的一长…"],
  ["写到这里，停一停再写下去", 6, "写到这里…"],
  ["𠮷𠮷𠮷𠮷", 3, "𠮷𠮷…"],
])("cuts %s at %i", (text, limit, expected) => {
  expect(cutText(text, limit)).toBe(expected);
});

test("never is longer than the limit, and begins like the text", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("字", "。", "，", "”", "𠮷", "a") }),
      fc.integer({ min: 1, max: 40 }),
      (text, limit) => {
        const cut = cutText(text, limit);
        expect([...cut].length).toBeLessThanOrEqual(limit);
        expect(text.startsWith(cut.replace(/…$/, ""))).toBe(true);
      },
    ),
  );
});

test("an excerpt is of the first paragraph that is no crosshead", () => {
  expect(cutText(openExcerpt({ body: ["小标题", "正文。"], crossheads: [0] }), 10)).toBe("正文。");
  expect(cutText(openExcerpt({ body: [], crossheads: [] }), 10)).toBe("");
});

test("an excerpt is the same, cut of the whole paragraph or of its opening", () => {
  const paragraph = fc.string({ unit: fc.constantFrom("文", "。", "，", "”", "𠮷"), maxLength: 300 });
  fc.assert(
    fc.property(paragraph, fc.integer({ min: 2, max: LONGEST_EXCERPT }), (text, limit) => {
      expect(cutText(openExcerpt({ body: [text], crossheads: [] }), limit)).toBe(cutText(text, limit));
    }),
  );
});

test("an opening goes on to the next paragraph while there is room", () => {
  const long = "一句话。".repeat(30);
  expect(openingOf({ body: ["开头。", "小标题", long, long], crossheads: [1] }, 83)).toEqual([
    "开头。",
    "一句话。".repeat(20),
  ]);
  expect(openingOf({ body: [long, "第二段。"], crossheads: [] }, 130)).toEqual([long]);
});
