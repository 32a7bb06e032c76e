import { describe, expect, it } from "vitest";
import { isFolio, readFolio } from "../../src/parse/read-folio.ts";

describe("a folio line", () => {
  it.each([
    ["2025年12月9日 星期二 第02版 责任编辑 沈一鹤", { date: "2025-12-09", edition: "02" }],
    ["02 要闻 2025年3月6日 星期四", { date: "2025-03-06", edition: "02" }],
    ["劳动午报 2025年12月9日 星期二", { date: "2025-12-09", newspaper: "劳动午报" }],
    ["一九八五年五月九日 星期四 第二版 农历乙丑年三月二十", { date: "1985-05-09", edition: "2" }],
    ["一九九九年十二月三十一日 星期五", { date: "1999-12-31" }],
    ["2024年8月 ▌电力月评 本版编辑 甄 诚", { date: "2024-08" }],
    ["A03 宏观 2022年7月12日 星期二 责编:万俟青", { date: "2022-07-12", edition: "A03" }],
    ["江畔晚报 A08 都市·民生 2019年11月7日 星期四", { edition: "A08", newspaper: "江畔晚报" }],
    ["2022年3月24日 星期四 责编：苏叶 岭上健康报 05 医界", { edition: "05", newspaper: "岭上健康报" }],
    ["江北铁道 2010年2月2日 第2版 运输", { edition: "2", newspaper: "江北铁道" }],
    [
      "江畔职工报 2026年8月21日 星期五 第4版 新业态周刊 编辑 池鱼 美编 小满 电话 000-85800000 投稿邮箱 paper@example.org",
      { date: "2026-08-21", edition: "4", newspaper: "江畔职工报" },
    ],
    ["责任编辑：项　北 见习编辑：奚望", { date: null }],
    ["本报地址：临江路88号 热线电话：80000000", { date: null }],
  ])("is seen in %s", (line, expected) => {
    expect(isFolio(line)).toBe(true);
    expect(readFolio(line)).toMatchObject(expected);
  });

  it.each([
    "2025年大兴区餐饮行业职业技能竞赛决赛昨天举行。",
    "2025年北京职工劳动和技能竞赛全面启动",
    "10月30日,第二届职工创新工作室经验交流大会在京举行",
    "市总工会法治教育“云端课堂”受职工广泛关注",
    "2025年2月30日",
  ])("is not seen in %s", (line) => {
    expect(isFolio(line) && readFolio(line).date !== null).toBe(false);
  });
});
