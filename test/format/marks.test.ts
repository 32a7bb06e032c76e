/** What marks say of lines, on pages where all else is guessed and on pages where nothing is. */
import { describe, expect, it } from "vitest";
import { createContext } from "../../src/io/create-context.ts";
import { buildRecords, parsePage } from "../../src/pipeline.ts";
import { readPage } from "../../src/read/read-page.ts";
import { readPlainPage } from "../support/read-plain-page.ts";

const context = createContext();
const MARKED = "---\nmarkup: banmian\n---\n\n";
const BYLINE = "本报讯（记者 张三）昨天，甲市总工会走进环卫站点，为一线职工送去清凉物资。";
const TEXT = "站点设有休息区，职工可以喝水、休息、充电，还能借阅图书。";
const SECOND = "甲市总工会表示，下一步将继续关心户外劳动者，建好职工之家。";

function articlesOf(text: string) {
  const read = readPlainPage(text);
  return (read?.contents.articles ?? []) as Record<string, unknown>[];
}

/** The types of what stands in the tree, one a row. */
function leavesOf(text: string): string[] {
  const children = readPlainPage(text)?.tree.children ?? [];
  return children.flatMap((node) =>
    node.type === "article" ? ["article", ...node.children.map(({ type }) => `  ${type}`)] : [node.type],
  );
}

describe("a page that is not marked as a whole", () => {
  const page = (headline: string, second = TEXT) =>
    `甲市总工会慰问环卫职工\n\n${headline}\n\n${BYLINE}\n\n${second}\n\n${SECOND}\n`;

  it.each([
    ["kicker", { headline: "为一线职工送去清凉" }, { headline: "甲市总工会慰问环卫职工 {.kicker}" }],
    ["subhead", { subhead: "为一线职工送去清凉" }, { second: "为一线职工送去清凉 {.subhead}" }],
  ])(
    "takes %s for what it is said to be",
    (_role, expected, { headline, second }: { headline?: string; second?: string }) => {
      const text = headline
        ? `${headline}\n\n为一线职工送去清凉\n\n${BYLINE}\n`
        : `甲市总工会慰问环卫职工\n\n${second}\n\n${BYLINE}\n`;
      expect(articlesOf(text)[0]).toMatchObject(expected);
    },
  );

  it.each([
    ["caption", TEXT, { body: [BYLINE.slice(BYLINE.indexOf("昨天")), SECOND] }],
    ["continuation", TEXT, { body: [`${BYLINE.slice(BYLINE.indexOf("昨天"))}${TEXT}`, SECOND] }],
    ["crosshead", "站点设有休息区", { crossheads: [1] }],
  ])("takes %s among paragraphs for what it is said to be", (role, line, expected) => {
    expect(articlesOf(page("为一线职工送去清凉", `${line} {.${role}}`))[0]).toMatchObject(expected);
  });

  it("takes the role of one line as given when it reads the others", () => {
    const text = page("为一线职工送去清凉 {.headline}");
    expect(articlesOf(text)[0]).toMatchObject({
      kicker: "甲市总工会慰问环卫职工",
      headline: "为一线职工送去清凉",
    });
  });

  it("ends a section where it is said to end, though a label like it spreads over what follows", () => {
    const text = (divider: string) => `简讯 {.rubric}\n\n甲市总工会 {.headline}\n\n${divider}${BYLINE}\n`;
    const sectionsOf = (page: string) => articlesOf(page).map(({ section }) => section);
    expect(sectionsOf(text("{.article}\n\n"))).toEqual([null, "简讯"]);
    expect(sectionsOf(text("{.section}\n\n"))).toEqual([null, null]);
    expect(sectionsOf(readPlainPage(text("{.section}\n\n◆\n\n"))?.document ?? "")).toEqual([null, null]);
  });

  it("has photos, articles and ends of sections where dividers say so", () => {
    const text = page("为一线职工送去清凉");
    expect(articlesOf(text)).toHaveLength(1);
    expect(articlesOf(text)[0]?.photos).toEqual([]);
    const divided = text.replace(SECOND, `{.photo}\n\n${SECOND}`);
    expect(articlesOf(divided)[0]?.photos).toEqual([{ afterParagraph: 2, caption: null, credit: null }]);
    expect(articlesOf(text.replace(SECOND, `{.article}\n\n${SECOND}`))).toMatchObject([
      {},
      { body: [SECOND] },
    ]);
    const sections = `# 要闻\n\n## 甲市总工会慰问环卫职工\n\n${BYLINE}\n\n{.section}\n\n## 乙市总工会慰问邮政职工\n\n${BYLINE}\n`;
    expect(articlesOf(sections).map(({ section }) => section)).toEqual(["要闻", null]);
    expect(articlesOf(sections.replace("{.section}\n", "")).map(({ section }) => section)).toEqual([
      "要闻",
      "要闻",
    ]);
  });

  it("has a rubric that is the section of the articles after the next", () => {
    const news = (name: string) => `## ${name}总工会慰问环卫职工\n\n${BYLINE}\n\n`;
    const text = `专题 {.rubric .section}\n\n${news("甲市")}${news("乙市")}${news("丙市")}{.section}\n\n${news("丁市")}`;
    expect(articlesOf(text).map(({ section, rubric }) => [section, rubric])).toEqual([
      [null, "专题"],
      ["专题", null],
      ["专题", null],
      [null, null],
    ]);
  });

  it("shows readers what is printed, without marks", () => {
    const text = `标题 {.headline}\n\n${BYLINE}\n\n{.photo}\n\n${TEXT} {.paragraph}\n`;
    const { texts, records } = buildRecords([{ path: "page.txt", bytes: Buffer.from(text) }], context);
    expect(records[0]?.articles[0]?.photos).toHaveLength(1);
    expect(texts.get("page")?.replace(/ +$/gmu, "")).toBe(`标题\n\n${BYLINE}\n\n\n\n${TEXT}\n`);
  });

  it.each(["{.kicker} {.body}", "{.kiker} {.body}", "{a.b}"])(
    "keeps braces that are printed: %s",
    (braces) => {
      const [article] = articlesOf(page("为一线职工送去清凉", `${TEXT}${braces}`));
      expect(JSON.stringify(article?.body)).toContain(TEXT + braces.replace(" {.body}", ""));
    },
  );

  it("is an error where marks can't stand together", () => {
    const { file } = parsePage(
      { path: "page.txt", bytes: Buffer.from(`${BYLINE} {.subhead}\n\n${TEXT} {.kicker}\n`) },
      context,
    );
    const misfits = file.messages.filter(({ ruleId }) => ruleId === "misfit-mark");
    expect(misfits.map(({ line, params }) => [line, params?.actual])).toContainEqual([2 + 1, "{.kicker}"]);
  });
});

describe("a marked page", () => {
  it.each([
    [
      "a section, a headline and a crosshead by depth",
      "# 要闻\n\n## 标题\n\n正文。\n\n### 小标题\n\n正文。",
      ["section", "article", "  headline", "  paragraph", "  crosshead", "  paragraph"],
    ],
    [
      "an article at each kicker or headline below text",
      "引题 {.kicker}\n\n## 甲\n\n正文。\n\n## 乙\n\n正文。",
      ["article", "  kicker", "  headline", "  paragraph", "article", "  headline", "  paragraph"],
    ],
    [
      "two kickers of one headline",
      "甲 {.kicker}\n\n乙 {.kicker}\n\n## 丙",
      ["article", "  kicker", "  kicker", "  headline"],
    ],
    [
      "an article without a headline after a divider",
      "正文。\n\n{.article}\n\n正文。",
      ["article", "  paragraph", "article", "  paragraph"],
    ],
    [
      "a caption in the article that a divider opens, and in none where none is open",
      "图 {.caption}\n\n{.article}\n\n图 {.caption}\n\n## 题",
      ["caption", "article", "  caption", "  headline"],
    ],
    [
      "photos above the headline",
      "## 甲\n\n正文。\n\n{.article}\n\n{.photo}\n\n## 乙",
      ["article", "  headline", "  paragraph", "article", "  photo", "  headline"],
    ],
    [
      "images as captions, rules as ornaments",
      "## 甲\n\n![图](a.jpg)\n\n* * *\n\n正文。",
      ["article", "  headline", "  caption", "  ornament", "  paragraph"],
    ],
    [
      "lines beside the articles",
      "横幅 {.banner}\n\n2025年12月9日 {.folio}\n\n正文。\n\n杂 {.unread}\n\n正文。",
      ["banner", "folio", "article", "  paragraph", "unread", "article", "  paragraph"],
    ],
    [
      "all that closes a text",
      "## 甲\n\n正文。\n\n记者 张三 {.byline}\n\n李四 摄 {.credit}\n\n转自《甲报》 {.attribution}\n\n下转第三版 {.jump}",
      ["article", "  headline", "  paragraph", "  byline", "  credit", "  attribution", "  jump"],
    ],
    [
      "a paragraph on every line, blank lines or not",
      "## 甲\n副题 {.subhead}\n一。\n二。",
      ["article", "  headline", "  subhead", "  paragraph", "  paragraph"],
    ],
    [
      "a paragraph that goes on, over what stands between",
      "一\n\n图 {.caption}\n\n二 {.continuation}",
      ["article", "  paragraph", "  caption"],
    ],
  ])("has %s", (_what, text, leaves) => {
    expect(leavesOf(MARKED + text)).toEqual(leaves);
    const document = readPlainPage(MARKED + text)?.document ?? "";
    expect(leavesOf(document)).toEqual(leaves);
    expect(readPlainPage(document)?.document).toBe(document);
  });

  it("guesses nothing: wording that would decide elsewhere decides nothing here", () => {
    const lines = ["2025年12月9日 星期二 第02版 责任编辑：张三", "图为现场。", "张三 摄", "（下转第三版）"];
    for (const line of lines) expect(leavesOf(`${MARKED}${line}\n`)).toEqual(["article", "  paragraph"]);
  });

  it("knows where a section ends, and what a rubric stands over", () => {
    const text =
      "# 要闻\n\n## 甲\n\n正文。\n\n{.section}\n\n## 乙\n\n正文。\n\n一周速递 {.rubric .section}\n\n## 丙\n\n## 丁\n\n{.section}\n\n## 戊\n";
    expect(articlesOf(MARKED + text).map(({ section, rubric }) => [section, rubric])).toEqual([
      ["要闻", null],
      [null, null],
      [null, "一周速递"],
      ["一周速递", null],
      [null, null],
    ]);
    expect(readPlainPage(MARKED + text)?.document).toBe(MARKED + text);
  });

  it("keeps an address that it states", () => {
    const ids = articlesOf(`${MARKED}{.article #0123abcd}\n\n## 甲\n\n正文。\n`).map(({ id }) => id);
    expect(ids).toEqual(["page-0123abcd"]);
  });

  it("tells emphasis from printed asterisks", () => {
    const [plain, literal] = ["甲**乙**丙。", "甲**乙**丙。 {.literal}"].map(
      (line) => articlesOf(MARKED + line)[0],
    );
    expect([plain?.body, literal?.body]).toEqual([["甲乙丙。"], ["甲**乙**丙。"]]);
  });
});

describe("a line that looks like markup", () => {
  it.each([
    ["a heading within a heading", "## # 甲", "甲"],
    ["bold within bold", "__**甲乙丙丁**__", "甲"],
    ["a mark", "甲 {.kicker} {.body}", "{.kicker}"],
    ["a misspelt mark", "甲 {.kiker} {.body}", "{.kiker}"],
    ["closing marks", "甲 ##", "甲 ##"],
    ["asterisks", "甲**乙**丙。", "甲**乙**丙。"],
    ["an image within a heading", "## ![甲](b)", "![甲](b)"],
  ])("comes back literally: %s", (_what, line, held) => {
    for (const role of ["kicker", "headline", "body", "unread", "crosshead"]) {
      const text = `${MARKED}${line} {.${role} .literal}\n\n正文。`;
      const read = readPlainPage(text);
      const again = readPlainPage(read?.document ?? "");
      expect(again?.contents).toEqual(read?.contents);
      expect(again?.document).toBe(read?.document);
      expect(read?.document).toContain(held);
    }
  });
});

describe("a mark that can't be", () => {
  const complain = (text: string) =>
    readPage({ path: "page.txt", bytes: Buffer.from(text) }).file.messages.map(
      ({ ruleId, line, column, params }) => [ruleId, line, column, String(params?.problem)] as const,
    );

  it.each([
    ["an unknown role", "标题\n正文 {.kiker}", 2, 5, "`.kiker`, expected one of banner, folio"],
    ["a role in capitals", "正文 {.Kicker}", 1, 5, "`.Kicker`"],
    ["a word without a point", "正文 {.kicker subhead}", 1, 13, "`subhead`"],
    ["two roles", "正文 {.kicker .subhead}", 1, 4, "expected one role"],
    ["a divider behind text", "正文 {.photo}", 1, 4, "expected one role"],
    ["an id behind text", "正文 {#0123abcd}", 1, 4, "expected one role"],
    ["a role without text", "正文\n{.kicker}", 2, 1, "on a line of its own"],
    ["a photo with an id", "正文\n{.photo #0123abcd}", 2, 1, "on a line of its own"],
  ])("%s is an error with its place", (_what, text, line, column, problem) => {
    expect(complain(text)).toEqual([["bad-mark", line, column, expect.stringContaining(problem)]]);
  });

  it.each([["{...}"], ["a{b}"], ["{ }"], ["{}"], ["{. }"], ["{#1}"], ["{.kicker} 甲"], ["{.kicker"]])(
    "%s is text",
    (text) => {
      expect(complain(text)).toEqual([]);
      expect(String(readPage({ path: "page.txt", bytes: Buffer.from(text) }).file)).toBe(text);
    },
  );

  it("another value of `markup` is bad front matter", () => {
    expect(complain("---\nmarkup: markdown\n---\n正文")).toEqual([
      ["bad-front-matter", 2, 9, expect.stringContaining("expected `banmian`")],
    ]);
  });
});
