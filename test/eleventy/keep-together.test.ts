import { expect, test } from "vitest";
import { keepTogether } from "../../src/eleventy/filters/keep-together.ts";

test.each([
  ["受“云端课堂”关注", '受<span class="whole">“云端课堂”</span>关注'],
  ["“甲”，“乙”", '<span class="whole">“甲”，</span><span class="whole">“乙”</span>'],
  ["宣传《工会法》", '宣传<span class="whole">《工会法》</span>'],
  ["“这一句引文太长所以可以断行”", "“这一句引文太长所以可以断行”"],
  ["“没有配对", "“没有配对"],
  ["<“>", "&lt;“&gt;"],
])("keeps the short quotations of %s whole", (text, markup) => {
  expect(keepTogether(text).toString()).toBe(markup);
});
