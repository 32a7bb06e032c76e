import { describe, expect, it } from "vitest";
import { groupNames } from "../../src/evaluate/group-names.ts";
import { groupSpans } from "../../src/evaluate/group-spans.ts";
import type { Span } from "../../src/evaluate/score-spans.ts";

const named = (names: readonly string[]) => names.map((name) => ({ name, forms: [name] }));

describe("groupNames", () => {
  it.each([
    ["right", ["王建国"], ["王建国"], []],
    ["cut short", ["帕尔哈"], ["帕尔哈提"], ["boundary 帕尔哈 帕尔哈提"]],
    ["too long", ["木拉提走出县总工会"], ["县总工会"], ["boundary 木拉提走出县总工会 县总工会"]],
    [
      "end of one, beginning of the other",
      ["联合甲市总"],
      ["甲市总工会"],
      ["boundary 联合甲市总 甲市总工会"],
    ],
    ["too long, beside the name itself", ["司徒静鞠", "司徒静"], ["司徒静"], ["boundary 司徒静鞠 司徒静"]],
    ["a part of a foreign name", ["奥拉夫·汉森", "汉森"], ["奥拉夫·汉森"], ["form 汉森 奥拉夫·汉森"]],
    [
      "an abbreviation",
      ["国务院安委会"],
      ["国务院安全生产委员会"],
      ["form 国务院安委会 国务院安全生产委员会"],
    ],
    ["no name at all", ["热瓦甫"], [], ["ghost 热瓦甫 –"]],
    ["not seen", [], ["药小刚"], ["missed – 药小刚"]],
    ["a name of another kind", ["斯瓦尔巴群岛"], [], ["kind 斯瓦尔巴群岛 –"]],
    ["taken for another kind", [], ["阿里"], ["kind – 阿里"]],
    ["two that share one character", ["王建国"], ["李国强"], ["ghost 王建国 –", "missed – 李国强"]],
  ])("%s", (_, found, must, faults) => {
    const grouped = groupNames({
      found: named(found),
      must: must.map((name) => [name]),
      may: [],
      others: { found: ["阿里"], wanted: ["斯瓦尔巴群岛"] },
    });
    expect(grouped.map((each) => `${each.fault} ${each.found ?? "–"} ${each.wanted ?? "–"}`)).toEqual(faults);
  });

  it("takes a name for another form where the record knows the right one as a form", () => {
    const found = [{ name: "淮州市清河区人民法院", forms: ["清河区人民法院"] }];
    const others = { found: [], wanted: [] };
    expect(groupNames({ found, must: [["清河区人民法院"]], may: [], others })).toEqual([
      { fault: "form", found: "淮州市清河区人民法院", wanted: "清河区人民法院" },
    ]);
  });
});

describe("groupSpans", () => {
  const text = "张福来到阿里，见了李明。";
  const span = (kind: Span["kind"], start: number, end: number): Span => ({ kind, start, end });
  it.each([
    ["the same span", [span("person", 0, 2)], [span("person", 0, 2)], []],
    ["another end", [span("person", 0, 2)], [span("person", 0, 3)], ["boundary 张福 张福来"]],
    ["another kind", [span("person", 4, 6)], [span("organisation", 4, 6)], ["kind 阿里 –"]],
    ["taken for another kind", [span("organisation", 9, 11)], [span("person", 9, 11)], ["kind – 李明"]],
    ["neither", [span("person", 4, 6)], [span("person", 9, 11)], ["ghost 阿里 –", "missed – 李明"]],
  ])("%s", (_, found, wanted, faults) => {
    expect(
      groupSpans(text, found, wanted, "person").map(
        (each) => `${each.fault} ${each.found ?? "–"} ${each.wanted ?? "–"}`,
      ),
    ).toEqual(faults);
  });
});
