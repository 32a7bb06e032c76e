import { describe, expect, it } from "vitest";
import { loadVocabulary } from "../../src/io/load-vocabulary.ts";
import { compileBylineGrammar } from "../../src/parse/compile-byline-grammar.ts";
import { type ClosingLine, readClosingLine } from "../../src/parse/read-closing-line.ts";

const { bylines, surnames } = loadVocabulary();
const grammar = compileBylineGrammar(bylines, surnames);

const cases: [string, Partial<ClosingLine>][] = [
  [
    "本报记者 周美玉 摄影报道",
    { kind: "byline", reporters: ["周美玉"], photographers: ["周美玉"], photoNews: true },
  ],
  ["本报记者 彭程 摄", { kind: "credit", reporters: [], photographers: ["彭程"], photoNews: false }],
  ["本报记者彭程摄", { kind: "credit", photographers: ["彭程"] }],
  ["彭程 摄", { kind: "credit", photographers: ["彭程"] }],
  [
    "通讯员 方圆 文/摄",
    { kind: "byline", correspondents: ["方圆"], photographers: ["方圆"], photoNews: true },
  ],
  [
    "本报记者 钟晓璐 文 马俊 摄",
    { kind: "byline", reporters: ["钟晓璐"], photographers: ["马俊"], photoNews: true },
  ],
  [
    "文/本报记者 张三 图/通讯员 李四",
    { kind: "byline", reporters: ["张三"], correspondents: [], photographers: ["李四"] },
  ],
  ["（记者 张三 整理）", { kind: "byline", reporters: ["张三"], odd: [] }],
  ["文/张三 图/李四", { kind: "byline", reporters: ["张三"], photographers: ["李四"] }],
  ["图文：张三", { kind: "byline", reporters: ["张三"], photographers: ["张三"] }],
  ["□本报记者 韩梅", { kind: "byline", reporters: ["韩梅"] }],
  ["□ 叶小舟", { kind: "byline", reporters: ["叶小舟"] }],
  ["本报记者 何晓岚 田一鸣", { kind: "byline", reporters: ["何晓岚", "田一鸣"] }],
  ["本报记者 江临川 实习生 蓝　图", { kind: "byline", reporters: ["江临川", "蓝图"] }],
  ["本报记者 闻一刀 摄影 沙 舟", { kind: "byline", reporters: ["闻一刀"], photographers: ["沙舟"] }],
  ["（郭守信 梅　兰）", { kind: "byline", reporters: ["郭守信", "梅兰"] }],
  ["（教务处 甘霖）", { kind: "byline", correspondents: ["甘霖"] }],
  ["胡　健", { kind: "names", reporters: ["胡健"] }],
  ["转自《中工网》", { kind: "attribution", attribution: "中工网" }],
  ["（转载自《工人日报》）", { kind: "attribution", attribution: "工人日报" }],
  ["（据新华社昆明3月5日电）", { kind: "attribution", attribution: "新华社" }],
  ["来源：中工网", { kind: "attribution", attribution: "中工网" }],
  ["新陇右·陇右日报记者 冉红星", { kind: "byline", reporters: ["冉红星"], odd: [] }],
  ["北河日报全媒体记者 高山 通讯员 水清", { reporters: ["高山"], correspondents: ["水清"], odd: [] }],
  ["北河晚报通讯员 水清 摄", { kind: "credit", photographers: ["水清"] }],
  ["本报评论员", { kind: "byline", reporters: [] }],
  ["本报副刊部", { kind: "byline", reporters: [] }],
  ["市总工会供图", { kind: "credit", photographers: [] }],
  ["资料图片", { kind: "credit", photographers: [] }],
];

describe("a line that closes an article", () => {
  it.each(cases)("is read from %s", (line, expected) => {
    expect(readClosingLine(line, grammar)).toMatchObject(expected);
  });

  it.each([
    "大兴区第四届职工电竞联赛举行",
    "近日，记者来到现场。",
    "据新华社昆明3月5日电  云南",
    "记者节里话初心",
    "将“娘家人”的温暖送到职工家庭",
    "年获评称号。",
    "",
  ])("is not seen in %s", (line) => {
    expect(readClosingLine(line, grammar)).toBeNull();
  });
});
