import { describe, expect, test } from "vitest";
import type { Part } from "../../src/schema/part.ts";
import { checkParts, type NamedPart } from "../../src/shard/check-parts.ts";
import { wordProblem } from "../../src/shard/word-problem.ts";

const inputs = { pages: "1a", program: "2b", settings: "3c" };

function part(number: number, of: number, more: Partial<Part> = {}): NamedPart {
  return { folder: `p${number}`, part: { format: 1, number, of, inputs, missing: 0, files: {}, ...more } };
}

describe("parts", () => {
  test("of one site make a whole, in any order, also where two have the same file", () => {
    const icon = { "/icons/a.png": "aa" };
    expect(checkParts([part(2, 2, { files: icon }), part(1, 2, { files: icon })])).toEqual([]);
  });

  test.each<[string, NamedPart[], string[], string[]]>([
    [
      "none",
      [],
      ["There is no part of a site there; build --shard N/M makes them."],
      ["那里没有网站的分片；可用 build --shard N/M 生成。"],
    ],
    ["one missing", [part(1, 3), part(3, 3)], ["Of 3 parts these are missing: 2."], ["共 3 片，缺少：2。"]],
    [
      "one twice",
      [part(1, 2), part(2, 2), { ...part(2, 2), folder: "again" }],
      ["Part 2 is there twice: p2 and again."],
      ["第 2 片有两份：p2 和 again。"],
    ],
    [
      "divided in another way",
      [part(1, 2), part(2, 2), part(3, 4)],
      ["p3 is one of 4 parts, the others are of 2; build it anew with --shard N/2."],
      ["p3 属于 4 个分片之一，其余分为 2 片；请用 --shard N/2 重新生成。"],
    ],
    [
      "of other pages and settings",
      [part(1, 2), part(2, 2, { inputs: { pages: "ff", program: "2b", settings: "ff" } })],
      ["p2 was not made of the same as p1, but of other pages, settings or options; build both anew."],
      ["p2 与 p1 所用的版面文件、设置或选项不同；请都重新生成。"],
    ],
    [
      "two that disagree on a file",
      [part(1, 2, { files: { "/a": "aa" } }), part(2, 2, { files: { "/b": "bb", "/a": "ab" } })],
      ["/a is in p1 and, with other bytes, in p2; build both anew."],
      ["/a 在 p1 和 p2 中内容不同；请都重新生成。"],
    ],
  ])("make none where there is %s", (_, parts, english, chinese) => {
    const problems = checkParts(parts);
    expect(problems.map((problem) => wordProblem(problem, "en"))).toEqual(english);
    expect(problems.map((problem) => wordProblem(problem, "zh"))).toEqual(chinese);
  });
});
