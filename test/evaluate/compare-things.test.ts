import { describe, expect, it } from "vitest";
import { compareThings, type Thing } from "../../src/evaluate/compare-things.ts";
import { measureCounts } from "../../src/evaluate/measure-counts.ts";

describe("compareThings", () => {
  const unions: Thing[] = [["甲市总工会", "市总工会"], ["甲市乙区总工会"]];
  it.each([
    ["all found", ["市总工会", "甲市乙区总工会"], [], [2, 2, 2], [], []],
    ["one missed", ["甲市总工会"], [], [1, 1, 2], [["甲市乙区总工会"]], []],
    ["a thing twice", ["甲市总工会", "市总工会", "甲市乙区总工会"], [], [2, 3, 2], [], ["市总工会"]],
    ["what may be is not counted", ["丙厂"], ["丙厂"], [0, 0, 2], unions, []],
    ["typography is no difference", ["甲市 总工会", "甲市乙区总工会"], [], [2, 2, 2], [], []],
    ["nothing found", [], ["丙厂"], [0, 0, 2], unions, []],
  ] as const)("%s", (_, found, may, [right, all, wanted], missed, invented) => {
    expect(compareThings(found, unions, may)).toEqual({
      counts: { right, found: all, wanted },
      missed,
      invented,
    });
  });
});

describe("measureCounts", () => {
  it.each([
    [[], 1, 1, 1],
    [[{ right: 0, found: 0, wanted: 2 }], 1, 0, 0],
    [[{ right: 0, found: 2, wanted: 0 }], 0, 1, 0],
    [
      [
        { right: 1, found: 1, wanted: 3 },
        { right: 1, found: 3, wanted: 1 },
      ],
      0.5,
      0.5,
      0.5,
    ],
  ])("%j", (list, precision, recall, f1) => {
    expect(measureCounts(list)).toMatchObject({ precision, recall, f1 });
  });
});
