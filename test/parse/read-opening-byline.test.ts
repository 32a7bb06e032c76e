import { describe, expect, it } from "vitest";
import { loadVocabulary } from "../../src/io/load-vocabulary.ts";
import { compileBylineGrammar } from "../../src/parse/compile-byline-grammar.ts";
import { readOpeningByline } from "../../src/parse/read-opening-byline.ts";

const { bylines, surnames } = loadVocabulary();
const grammar = compileBylineGrammar(bylines, surnames);

interface Case {
  text: string;
  printed: string;
  reporters?: string[];
  correspondents?: string[];
  photographers?: string[];
  agency?: string;
  rest: string;
}

const cases: Case[] = [
  {
    text: "本报讯（记者 盛丽）记者近日",
    printed: "本报讯（记者 盛丽）",
    reporters: ["盛丽"],
    rest: "记者近日",
  },
  {
    text: "本报讯（记者 盛\u200b丽）记者近日",
    printed: "本报讯（记者 盛丽）",
    reporters: ["盛丽"],
    rest: "记者近日",
  },
  {
    text: "本报讯（记者 马超 通讯员 刘栋）近日",
    printed: "本报讯（记者 马超 通讯员 刘栋）",
    reporters: ["马超"],
    correspondents: ["刘栋"],
    rest: "近日",
  },
  {
    text: "本报讯 (通讯员 刘颖) 重阳节",
    printed: "本报讯 (通讯员 刘颖)",
    correspondents: ["刘颖"],
    rest: "重阳节",
  },
  { text: "**本报讯**（记者 张晶）近日", printed: "本报讯（记者 张晶）", reporters: ["张晶"], rest: "近日" },
  { text: "**本报讯（记者 张晶）**近日", printed: "本报讯（记者 张晶）", reporters: ["张晶"], rest: "近日" },
  {
    text: "本报讯（记者田豆豆、范昊天）金秋",
    printed: "本报讯（记者田豆豆、范昊天）",
    reporters: ["田豆豆", "范昊天"],
    rest: "金秋",
  },
  {
    text: "本报讯（记者 胡　健 见习记者 张 晶）昨天",
    printed: "本报讯（记者 胡　健 见习记者 张 晶）",
    reporters: ["胡健", "张晶"],
    rest: "昨天",
  },
  {
    text: "本报讯（首席记者王伟通讯员李明）昨天",
    printed: "本报讯（首席记者王伟通讯员李明）",
    reporters: ["王伟"],
    correspondents: ["李明"],
    rest: "昨天",
  },
  {
    text: "本报讯（通讯员 方圆 文/摄）昨天",
    printed: "本报讯（通讯员 方圆 文/摄）",
    correspondents: ["方圆"],
    photographers: ["方圆"],
    rest: "昨天",
  },
  {
    text: "本报武汉10月17日电（记者 张三）近日",
    printed: "本报武汉10月17日电（记者 张三）",
    reporters: ["张三"],
    rest: "近日",
  },
  { text: "本报武汉10月17日电  近日", printed: "本报武汉10月17日电", rest: "近日" },
  {
    text: "本报武汉10月17日电　记者田豆豆报道：近日",
    printed: "本报武汉10月17日电　记者田豆豆报道",
    reporters: ["田豆豆"],
    rest: "近日",
  },
  {
    text: "本报北山十月十七日电（记者 邴大川）近日",
    printed: "本报北山十月十七日电（记者 邴大川）",
    reporters: ["邴大川"],
    rest: "近日",
  },
  { text: "据新华社电 记者获悉", printed: "据新华社电", agency: "新华社", rest: "记者获悉" },
  {
    text: "新华社北京12月9日电（记者 王五）9日",
    printed: "新华社北京12月9日电（记者 王五）",
    reporters: ["王五"],
    agency: "新华社",
    rest: "9日",
  },
  {
    text: "（通讯员 公羊雪）2020年",
    printed: "（通讯员 公羊雪）",
    correspondents: ["公羊雪"],
    rest: "2020年",
  },
  { text: "本报讯 截至6月15日", printed: "本报讯", rest: "截至6月15日" },
  {
    text: "本报讯 记者 明　月　天麻、岩耳",
    printed: "本报讯 记者 明　月",
    reporters: ["明月"],
    rest: "天麻、岩耳",
  },
  {
    text: "本报讯 记者 余广 报道 “我要入会！”",
    printed: "本报讯 记者 余广 报道",
    reporters: ["余广"],
    rest: "“我要入会！”",
  },
  {
    text: "本报讯（教务处 甘霖）昨天",
    printed: "本报讯（教务处 甘霖）",
    correspondents: ["甘霖"],
    rest: "昨天",
  },
  { text: "【本报讯】昨天", printed: "【本报讯】", rest: "昨天" },
];

describe("a byline that opens a text", () => {
  it.each(cases)("is read from $text", ({ text, printed, rest, ...names }) => {
    const byline = readOpeningByline(text, grammar);
    expect(byline).toMatchObject({
      printed,
      reporters: names.reporters ?? [],
      correspondents: names.correspondents ?? [],
      photographers: names.photographers ?? [],
      agency: names.agency ?? null,
      odd: [],
    });
    expect(text.slice(byline?.length).replace(/^\*+/u, "")).toBe(rest);
  });

  it.each([
    "近日，大兴区总工会",
    "记者近日从海淀区总工会了解到",
    "（2025年修订）今年",
    "记者从会上获悉，",
    "本报告指出，",
    "（教务处 甘霖）昨天",
    "据了解，巡展",
    "据新华社报道，昨天",
  ])("is not seen in %s", (text) => {
    expect(readOpeningByline(text, grammar)).toBeNull();
  });

  it("keeps a name of unknown form apart", () => {
    expect(readOpeningByline("本报讯（记者 田豆豆范昊天）近日", grammar)?.odd).toEqual(["田豆豆范昊天"]);
  });
});
