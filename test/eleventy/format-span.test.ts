import { expect, test } from "vitest";
import { formatSpan } from "../../src/eleventy/filters/format-span.ts";

test.each([
  ["2024-03-05", "2024-05-01", "2024年3月至5月"],
  ["2024-03-05", "2024-03-06", "2024年3月"],
  ["2023-12-31", "2024-01-01", "2023年12月至2024年1月"],
  ["2024-03", "2024-05-01", "2024年3月至5月"],
  ["2023", "2024", "2023年至2024年"],
  ["2024", "2024-05-01", "2024年至2024年5月"],
  ["2024", "2024", "2024年"],
])("from %s to %s is %s", (first, last, span) => {
  expect(formatSpan(first, last)).toBe(span);
});
