import fc from "fast-check";
import { expect, test } from "vitest";
import { PairUses } from "../../src/enrich/pair-uses.ts";

/** So few different characters that much is used again. */
const text = fc.string({ unit: fc.constantFrom(..."工会活动职员厂𠮷、a1，。\n"), maxLength: 36 });

test("a string of words' characters that stands twice, in whichever texts, may be used again", () => {
  const uses = new PairUses();
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
      uses.count(texts);
      const whole = texts.join("\n");
      for (const [, found = ""] of whole.matchAll(/(?=((?:\p{Script=Han}|[\ud800-\udfff]){2,3}))/gu))
        if (whole.indexOf(found) !== whole.lastIndexOf(found)) expect(uses.mayRepeat(found)).toBe(true);
    }),
  );
});

test("what has a pair that stands once is not used again, nor what only a former article has", () => {
  const uses = new PairUses();
  uses.count(["焊枪", "要焊枪。来了。"]);
  expect(["焊枪", "要焊枪", "来了"].map((string) => uses.mayRepeat(string))).toEqual([true, false, false]);
  uses.count(["焊枪"]);
  expect(uses.mayRepeat("焊枪")).toBe(false);
});
