import { describe, expect, it } from "vitest";
import { judgeActing } from "../../src/evaluate/judge-acting.ts";

describe("judgeActing", () => {
  it.each([
    ["县总工会", ["甲县总工会", "县总工会"], null],
    [null, ["县总工会"], "none chosen"],
    [null, ["县总工会", ""], null],
    [null, [""], null],
    [null, [], null],
    ["计算机学院", [""], "none expected"],
    ["计算机学院", [], "none expected"],
    ["县人民法院巡回法庭", ["县人民法院"], "a part of it"],
    ["国务院", ["国务院安全生产委员会"], "its parent"],
    ["木拉提走出县总工会", ["县总工会"], "wrong boundary"],
    ["总工会", ["县总工会"], "wrong boundary"],
    ["成都铁路局", ["成都北站"], "other body"],
    ["联合国", ["安第斯三国", ""], "other body"],
  ])("%s for %j", (name, right, fault) => {
    expect(judgeActing(name === null ? null : { name, forms: [name], lines: [1] }, right)).toBe(fault);
  });

  it("knows the right name among the forms", () => {
    const chosen = { name: "淮州市清河区人民法院", forms: ["清河区人民法院"], lines: [1] };
    expect(judgeActing(chosen, ["清河区人民法院"])).toBe("other form");
  });
});
