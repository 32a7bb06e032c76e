import { describe, expect, it } from "vitest";
import { loadVocabulary } from "../../src/io/load-vocabulary.ts";
import { compileBylineGrammar } from "../../src/parse/compile-byline-grammar.ts";
import { readClosingTail } from "../../src/parse/read-closing-tail.ts";

const { bylines, surnames } = loadVocabulary();
const grammar = compileBylineGrammar(bylines, surnames);

describe("what is set on the last line of a text", () => {
  it.each([
    ["搭建了平台。（记者 张晶）", "搭建了平台。", { kind: "byline", reporters: ["张晶"] }],
    ["搭建了平台。（焦远山）", "搭建了平台。", { kind: "byline", reporters: ["焦远山"] }],
    ["图为颁奖现场。 本报记者 彭程 摄", "图为颁奖现场。", { kind: "credit", photographers: ["彭程"] }],
    [
      "搭建了平台。本报记者 孙妍 摄影报道",
      "搭建了平台。",
      { kind: "byline", reporters: ["孙妍"], photographers: ["孙妍"] },
    ],
    ["搭建了平台。（据新华社）", "搭建了平台。", { kind: "attribution", attribution: "新华社" }],
    ["他说：“好。”（通讯员 李四）", "他说：“好。”", { kind: "byline", correspondents: ["李四"] }],
  ] as const)("is taken off %s", (text, rest, expected) => {
    const tail = readClosingTail(text, grammar);
    expect(tail).toMatchObject(expected);
    expect(text.slice(0, tail?.start)).toBe(rest);
  });

  it.each([
    "走进党员教育基地（桃棚村）",
    "涵盖31个职业（工种）。",
    "他叫老李（化名）。",
    "近日，搭建了平台。",
    "发布了《报告(2025)》。",
    "本次活动结束了。（完）",
  ])("is not seen in %s", (text) => {
    expect(readClosingTail(text, grammar)).toBeNull();
  });
});
