import { expect, test } from "vitest";
import { linkNames } from "../../src/eleventy/filters/link-names.ts";

const link = (text: string, names: string[]) =>
  linkNames(text, names, (name) => (name === "无页" ? null : `/${name}/`)).toString();

test.each([
  ["a name", "记者 孙艳）", ["孙艳"], '记者 <a href="/孙艳/">孙艳</a>）'],
  ["a padded name", "胡　健 摄", ["胡健"], '<a href="/胡健/">胡　健</a> 摄'],
  ["the longer of two", "刘欣欣", ["刘欣", "刘欣欣"], '<a href="/刘欣欣/">刘欣欣</a>'],
  ["no name without a page", "无页 摄", ["无页"], "无页 摄"],
  ["no name that is not printed", "本报讯", ["孙艳"], "本报讯"],
  ["nothing without names", "<本报讯>", [], "&lt;本报讯&gt;"],
  ["a name that looks like a pattern", "a.b axb", ["a.b"], '<a href="/a.b/">a.b</a> axb'],
])("links %s", (_, text, names, markup) => {
  expect(link(text, names)).toBe(markup);
});

test("a name of many blanks is looked for in no more ways than one", () => {
  const [text, name] = [`甲${" ".repeat(400)}`, `甲${" ".repeat(40)}乙`];
  expect(link(text, [name, "　"])).toBe(text);
  expect(link("甲 乙", [name])).toContain(">甲 乙</a>");
});
