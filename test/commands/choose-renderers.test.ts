import { availableParallelism } from "node:os";
import { expect, test } from "vitest";
import { chooseRenderers } from "../../src/commands/choose-renderers.ts";

test.each([
  ["a small site is rendered by this process alone", 439, undefined, 1],
  ["so is one that no memory would do for twice", 1e12, undefined, 1],
  ["who says how many gets as many", 31, 3, 3],
])("%s", (_, pages, workers, renderers) => {
  expect(chooseRenderers(pages, workers)).toBe(renderers);
});

test("there are never more than processors", () => {
  for (const pages of [440, 1400, 14_000])
    expect(chooseRenderers(pages, undefined)).toBeLessThanOrEqual(availableParallelism());
});
