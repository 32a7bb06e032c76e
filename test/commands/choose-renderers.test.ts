import { availableParallelism } from "node:os";
import { expect, test } from "vitest";
import { chooseRenderers } from "../../src/commands/choose-renderers.ts";

test.each([
  ["a small site is rendered by this process alone", 2999, undefined, false, 1],
  ["so is one that no memory would do for twice", 1e12, undefined, false, 1],
  ["so is what is new of a large one", 100_000, undefined, true, 1],
  ["who says how many gets as many", 31, 3, false, 3],
  ["but not of what is new", 31, 3, true, 1],
])("%s", (_, articles, workers, isRest, renderers) => {
  expect(chooseRenderers(articles, workers, isRest)).toBe(renderers);
});

test("there are never more than processors", () => {
  for (const articles of [3000, 10_000, 100_000])
    expect(chooseRenderers(articles, undefined, false)).toBeLessThanOrEqual(availableParallelism());
});
