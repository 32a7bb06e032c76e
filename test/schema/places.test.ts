import { expect, it } from "vitest";
import { parseYaml } from "../../src/read/parse-yaml.ts";
import { placesSchema } from "../../src/schema/places.ts";

const REST = "shorten: {}\n";

/** Line and column of each problem. */
function problemsOf(text: string) {
  const parsed = parseYaml(text, placesSchema);
  return "problems" in parsed ? parsed.problems.map(({ line, column }) => [line, column]) : [];
}

it("takes labels alone, labels with other names, and parts at any depth", () => {
  const text = `places:
  - label: 中国
    parts:
      - label: 北京市
        also: [北京]
        parts: [海淀区, { label: 朝阳区, also: [朝阳] }]
  - 南极洲
${REST}prefer: [北京市]\ncommon: [中国]\n`;
  expect(problemsOf(text)).toEqual([]);
});

it("complains of a label that stands twice, at the second", () => {
  const text = `places:
  - label: 南京市
    parts: [鼓楼区]
  - label: 徐州市
    parts:
      - 云龙区
      - 鼓楼区
      - label: 南京市
${REST}`;
  expect(problemsOf(text)).toEqual([
    [7, 9],
    [8, 16],
  ]);
});

it("complains of a preferred or common place that the list doesn't have", () => {
  expect(problemsOf(`places: [法国]\n${REST}prefer:\n  - 北京市\ncommon: [法国, 中国]\n`)).toEqual([
    [4, 5],
    [5, 14],
  ]);
});

it("complains of keys it doesn't know and of places without a label", () => {
  expect(problemsOf(`places: [法国]\n${REST}raods: [路]\n`)).toEqual([[3, 1]]);
  expect(problemsOf(`places:\n  - also: [法国]\n${REST}`)).not.toEqual([]);
});
