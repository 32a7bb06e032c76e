import { describe, expect, test } from "vitest";
import { createContext } from "../../src/io/create-context.ts";
import { buildRecords, indexRecords } from "../../src/pipeline.ts";

const context = createContext();
const PAGE = `---
date: 2031-05-06
---
江城工友报 2031年5月6日 第02版

## 江城市总工会启动大练兵

本报讯（记者 张三）近日，江城市总工会启动大练兵，二百名职工同台比武，选手们来自八个行业，分组完成
六个项目，每个项目都当场公布成绩。


本报记者 李四 摄

据了解，今年的规则比往年更细，评委由一线技师担任，成绩当场公布。

## 城南街道慰问环卫工人

本报讯（记者 王五）昨天，城南街道总工会慰问环卫工人，送去清凉饮料和防暑药品，并听取大家的意见。
`;

function printOf(text: string) {
  const built = buildRecords([{ path: "a.txt", bytes: new TextEncoder().encode(text) }], context);
  const print = indexRecords(built, context).texts[0];
  if (!print) throw new Error("no printed text");
  return print;
}

describe("the printed lines of a page", () => {
  const print = printOf(PAGE);
  const rolesAt = (line: number) => print.lines[line - 1]?.roles;

  test("are all there, in their order", () => {
    expect(print.lines.map(({ text }) => text).join("\n")).toBe(PAGE.trimEnd());
    expect(print.lines.map(({ number }) => number)).toEqual(print.lines.map((_, index) => index + 1));
  });

  test.each([
    [2, ["matter"]],
    [4, ["folio"]],
    [5, []],
    [6, ["headline"]],
    [8, ["paragraph", "byline"]],
    [9, ["continuation"]],
    [10, ["photo"]],
    [12, ["credit"]],
    [14, ["paragraph"]],
    [16, ["headline"]],
  ])("line %i is %j", (line, roles) => {
    expect(rolesAt(line)).toEqual(roles);
  });

  test("belong to the article between whose lines they stand", () => {
    const ranges = print.blocks.map(({ article, lines }) => [
      article?.record.order ?? null,
      lines[0]?.number,
      lines.at(-1)?.number,
    ]);
    expect(ranges).toEqual([
      [null, 1, 5],
      [1, 6, 14],
      [null, 15, 15],
      [2, 16, 18],
    ]);
  });
});

test.each(["seeds", "test/fixtures/pages/daily-1985-shorts/input.txt"])(
  "every printed line of %s that is not blank has a role, and no article is in two places",
  async (path) => {
    const { readSources } = await import("../../src/io/read-sources.ts");
    const { sources } = readSources([path], { limit: Number.MAX_SAFE_INTEGER, expandFolders: true });
    const archive = indexRecords(buildRecords(sources, context), context);
    for (const text of archive.texts) {
      const bare = text.lines.filter((line) => line.text.trim() !== "" && line.roles.length === 0);
      expect(bare.map(({ number }) => number)).toEqual([]);
      const owners = text.blocks.flatMap(({ article }) => article ?? []);
      expect(owners).toEqual([...new Set(owners)]);
      expect(new Set(owners)).toEqual(new Set(text.issue.articles));
    }
  },
);
