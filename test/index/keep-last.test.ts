import { expect, test } from "vitest";
import { keepLast } from "../../src/index/keep-last.ts";

test("makes the same of the same objects once, and anew of others", () => {
  const [a, b] = [{ name: "甲" }, { name: "乙" }];
  const pair = keepLast((one: object, other: object) => ({ one, other }));
  const first = pair(a, b);
  expect(pair(a, b)).toBe(first);
  expect(pair(b, a)).toEqual({ one: b, other: a });
  expect(pair({ ...a }, b)).not.toBe(first);
});
