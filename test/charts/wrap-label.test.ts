import fc from "fast-check";
import { expect, test } from "vitest";
import { measureLabel, wrapLabel } from "../../src/charts/wrap-label.ts";

test.each([
  ["一行放得下", 8, ["一行放得下"]],
  ["江城市总工会举办读书会", 6, ["江城市总工会", "举办读书会"]],
  ["闭合的标点，不起行", 5, ["闭合的标", "点，不起行"]],
  ["读《江城工友报》的人", 7, ["读《江城工友", "报》的人"]],
  ["江城 BYD 工会联合会", 4, ["江城", "BYD 工", "会联合会"]],
  ["江城江城 ，工会", 4, ["江城江", "城，工会"]],
  ["ABCDEFGHIJ", 3, ["ABCDE", "FGHIJ"]],
  ["", 5, [""]],
])("%j in %d em", (label, width, lines) => {
  expect(wrapLabel(label, width)).toEqual(lines);
});

/** A character and what closes after it. */
const unit = fc
  .tuple(fc.constantFrom(..."江城工会总举办读书《（A7 "), fc.constantFrom("", "", "，", "》。"))
  .map((parts) => parts.join(""));

test("nothing is lost, no line is too long and none begins with a closing mark", () => {
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 40 }), fc.integer({ min: 8, max: 24 }), (units, width) => {
      const label = units.join("");
      const lines = wrapLabel(label, width);
      // Marks alone can be longer than a line; there is no right way to break those.
      fc.pre(!/[，。》 ]{7}/u.test(label));
      const squash = (text: string) => text.replaceAll(" ", "");
      expect(squash(lines.join(""))).toBe(squash(label));
      for (const [index, line] of lines.entries()) {
        expect(measureLabel(line)).toBeLessThanOrEqual(width);
        if (index > 0) expect(line).not.toMatch(/^[，。》]/u);
      }
    }),
  );
});
