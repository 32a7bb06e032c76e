import { describe, expect, it } from "vitest";
import { pairSubjects } from "../../src/evaluate/pair-subjects.ts";

describe("pairSubjects", () => {
  const truth = { must: ["集体协商", "劳模工匠"], may: ["技能人才"] };
  it.each([
    [["集体协商", "劳模工匠", "技能人才"], []],
    [["集体协商"], ["劳模工匠 → –"]],
    [["集体协商", "劳模工匠", "农民工"], ["– → 农民工"]],
    [
      ["集体协商", "农民工", "女职工"],
      ["劳模工匠 → 农民工", "劳模工匠 → 女职工"],
    ],
    [[], ["集体协商 → –", "劳模工匠 → –"]],
  ])("%j", (given, swaps) => {
    const pairs = pairSubjects(given, truth);
    expect(pairs.map(({ missed, invented }) => `${missed ?? "–"} → ${invented ?? "–"}`)).toEqual(swaps);
  });
});
