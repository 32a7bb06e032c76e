import { expect, test } from "vitest";
import { keepRecent } from "../../src/index/keep-recent.ts";

test("gives again what it made for the last keys, and makes the others anew", () => {
  const made: string[] = [];
  const double = keepRecent((text: string) => {
    made.push(text);
    return text + text;
  }, 2);
  expect(["a", "b", "a", "c", "b", "a"].map(double)).toEqual(["aa", "bb", "aa", "cc", "bb", "aa"]);
  expect(made).toEqual(["a", "b", "c", "a"]);
});

test("keeps nothing apart from what was made: an undefined value is one too", () => {
  let calls = 0;
  const none = keepRecent((_: number) => {
    calls += 1;
    return undefined;
  }, 1);
  none(1);
  none(1);
  expect(calls).toBe(1);
});
