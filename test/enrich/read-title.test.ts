import { describe, expect, it } from "vitest";
import { compileNaming } from "../../src/enrich/compile-naming.ts";
import { findNames } from "../../src/enrich/find-names.ts";
import { createContext } from "../../src/io/create-context.ts";

const { vocabulary, lexicon } = createContext();
const naming = compileNaming(vocabulary, lexicon);

function titleOf(text: string, name: string): string | null {
  const found = findNames(text, naming.joinNames(naming.segment(text)), naming).find(
    (mention) => mention.kind === "person" && mention.text === name,
  );
  if (!found) throw new Error(`${name} was not found`);
  return naming.readTitle(found.tokens, found.index);
}

describe("the title beside a name", () => {
  it.each([
    ["全国劳动模范、北京市总工会职工技师常洪霞以此为主题", "常洪霞", "全国劳动模范、北京市总工会职工技师"],
    ["在会上，中国石化胜利油田工会副主席杨金友等代表分享", "杨金友", "中国石化胜利油田工会副主席"],
    ["邀请彭维锋教授现场点评", "彭维锋", "教授"],
    ["来自社区卫生服务中心的陈文静脱颖而出", "陈文静", null],
  ])("in %s", (text, name, expected) => {
    expect(titleOf(text, name)).toBe(expected);
  });
});
