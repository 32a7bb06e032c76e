/** How many articles are settled: it stays for a while as an archive grows, and the recent ones never become many. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { divideArticles } from "../../src/search/divide-articles.ts";

const numbered = (count: number) => Array.from({ length: count }, (_, number) => number);
const settledOf = (count: number) => divideArticles(numbered(count)).settled.length;

test.each([
  [0, 0],
  [4095, 0],
  [4096, 4064],
  [4097, 4064],
  [4127, 4064],
  [4128, 4096],
  [9993, 9920],
  [10_047, 9920],
  [10_048, 9984],
  [100_000, 99_328],
])("of %i articles %i are settled", (count, settled) => {
  const divided = divideArticles(numbered(count));
  expect(divided.settled).toEqual(numbered(count).slice(count - settled));
  expect(divided.recent).toEqual(numbered(count).slice(0, count - settled));
});

test("those that are settled stay so, and of many from a 256th to a 64th is recent", () => {
  fc.assert(
    fc.property(fc.integer({ min: 4096, max: 40_000 }), (count) => {
      const settled = settledOf(count);
      expect(settled).toBeLessThanOrEqual(settledOf(count + 1));
      expect(count - settled).toBeLessThan(count / 64);
      expect(count - settled).toBeGreaterThan(count / 256);
    }),
    { numRuns: 100 },
  );
});

test("as many as are asked for", () => {
  expect(divideArticles(numbered(3), 1)).toEqual({ recent: [0, 1], settled: [2] });
  expect(divideArticles(numbered(3), 0)).toEqual({ recent: [0, 1, 2], settled: [] });
});
