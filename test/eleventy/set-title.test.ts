import { expect, test } from "vitest";
import { setTitle } from "../../src/eleventy/filters/set-title.ts";

const atBars = (bars: string) => () => bars.split("|");

test.each([
  ["市直机关|工会|推进|职工", "市直机关<wbr>工会<wbr>推进<wbr>职工"],
  ["推进|职工|的|工作", "推进<wbr>职工的<wbr>工作"],
  ["2025|年|北京", "2025年<wbr>北京"],
  ["等|7|篇|文章", "等7篇<wbr>文章"],
  ["举办|KTV|比赛", "举办KTV比赛"],
  ["首都|，|工会", "首都，<wbr>工会"],
  ["甲| |乙", "甲 乙"],
  ["（|一|）|期", "（一）<wbr>期"],
])("the lines of %s break between words only", (bars, markup) => {
  expect(setTitle(bars.replaceAll("|", ""), atBars(bars)).toString()).toBe(markup);
});

test.each([
  ["受“云端课堂”关注", '受<wbr><span class="whole">“云端课堂”</span><wbr>关注'],
  ["“甲”，“乙”", '<span class="whole">“甲”，</span><wbr><span class="whole">“乙”</span>'],
  ["宣传《工会法》", '宣传<wbr><span class="whole">《工会法》</span>'],
  ["“这一句引文太长所以可以断行”", "“这一句引文太长所以可以断行”"],
  ["“没有配对", "“没有配对"],
  ["<“>", "&lt;“&gt;"],
])("the short quotations of %s stay whole", (text, markup) => {
  expect(setTitle(text, (part) => [part]).toString()).toBe(markup);
});
