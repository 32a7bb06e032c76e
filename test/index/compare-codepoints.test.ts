import fc from "fast-check";
import { expect, test } from "vitest";
import { compareCodepoints } from "../../src/index/compare-codepoints.ts";

test("orders like the bytes of UTF-8, which is the order of code points", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (a, b) => {
      expect(Math.sign(compareCodepoints(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }),
  );
});

test("puts characters beyond the BMP after those within", () => {
  expect(compareCodepoints("𠮷", "\uff01")).toBeGreaterThan(0);
});
