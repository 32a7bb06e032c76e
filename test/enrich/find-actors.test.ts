import { describe, expect, it } from "vitest";
import { compileNaming } from "../../src/enrich/compile-naming.ts";
import { createContext } from "../../src/io/create-context.ts";

const { vocabulary, lexicon } = createContext();
const { segment, findActors } = compileNaming(vocabulary, lexicon);

function actorsOf(text: string): string[] {
  const tokens = segment(text);
  return findActors(tokens).map(({ from, to }) =>
    tokens
      .slice(from, to)
      .map((token) => token.text)
      .join(""),
  );
}

describe("bodies that only their deed shows", () => {
  it.each([
    ["a town before a colon", "云塘镇：一盏灯照亮夜校", ["云塘镇"]],
    ["a town that the word list lacks", "入冬以来，西岗子乡把夜校从村部搬到炕头", ["西岗子乡"]],
    ["a town before a quotation", "河口镇“流动书屋”开到田头", ["河口镇"]],
    ["a town that only places something", "云塘镇的腊肉上了货架", []],
    ["a town in the middle of a clause", "志愿者走进云塘镇开展服务", []],
    ["any town", "各乡镇开展排查，全镇建成书屋十个", []],
    ["a sole kind of body", "图书馆近日推出夜读专场", ["图书馆"]],
    ["the people of a sole kind of body", "职工医院专家来到井口", ["职工医院"]],
    ["a thing of a sole kind of body", "图书馆的灯亮了一夜", []],
    ["a station of a city", "今年春运，成都北站在候车室辟出一角", ["成都北站"]],
  ])("%s", (_, text, expected) => {
    expect(actorsOf(text)).toEqual(expected);
  });
});
