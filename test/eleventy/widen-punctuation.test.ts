import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { widenPunctuation } from "../../src/eleventy/filters/widen-punctuation.ts";

describe("widenPunctuation", () => {
  test.each([
    ["本报讯 (记者 孙艳) 10月30日,大会在京举行", "本报讯（记者 孙艳）10月30日，大会在京举行"],
    ["本报讯 (记者 崔欣 通讯员 石伟) 近日", "本报讯（记者 崔欣 通讯员 石伟）近日"],
    ["《发展报告(2025)》发布,截至目前", "《发展报告（2025）》发布，截至目前"],
    ["以“决胜,奋进”为主题", "以“决胜，奋进”为主题"],
    ["“首播”,“回看”;好!真的?", "“首播”，“回看”；好！真的？"],
    ["真的吗?!他说: “好”", "真的吗？！他说：“好”"],
    ["点赞达85.6万,共1,242项", "点赞达85.6万，共1,242项"],
    ["APEC(亚太经合组织)会议", "APEC（亚太经合组织）会议"],
    ["C919,国产大飞机", "C919，国产大飞机"],
    ["走进基地(桃棚村),以体验开启", "走进基地（桃棚村），以体验开启"],
    ["（记者 孙艳) 近日", "（记者 孙艳）近日"],
    ["会议结束. 代表离京.", "会议结束。代表离京。"],
    ["(1)第一项;(2)第二项", "（1）第一项；（2）第二项"],
  ])("widens %s", (printed, shown) => {
    expect(widenPunctuation(printed)).toBe(shown);
  });

  test.each([
    "明确“4+5+200”工作思路",
    "上午12:30开始，比分3:2",
    "共1,200人，得85.6分",
    "Hello, world! (yes; no?)",
    "“Hello, world!”他说",
    "约翰.史密斯先生",
    "见 https://example.org/a,b?c=(d) 。",
    "等等...",
    "一个没有配对的 (a",
    "全角（已经）是，全角；的：文字！？。",
    "",
  ])("leaves %s", (text) => {
    expect(widenPunctuation(text)).toBe(text);
  });

  const texts = fc.string({
    unit: fc.constantFrom(..."字记者好,;:!?().“”《》、。，（） 　1290aZ+".split("")),
    maxLength: 40,
  });

  test("changes nothing more when applied twice", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = widenPunctuation(text);
        expect(widenPunctuation(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  test("changes only marks and the spaces beside them, and nothing within numbers or Latin words", () => {
    const runs = (text: string) => text.match(/[0-9A-Za-z+]+(?:[.,:;!?][0-9A-Za-z+]+)*/g) ?? [];
    const letters = (text: string) => text.replace(/[,;:!?().，；：！？（）。 ]/g, "");
    fc.assert(
      fc.property(texts, (text) => {
        expect(runs(widenPunctuation(text))).toEqual(runs(text));
        expect(letters(widenPunctuation(text))).toBe(letters(text));
      }),
      { numRuns: 3000 },
    );
  });
});
