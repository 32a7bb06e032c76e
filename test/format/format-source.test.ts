/** What becomes of corrections when their page is formatted. */
import { describe, expect, it } from "vitest";
import { type FormattedPage, formatSource } from "../../src/format/format-source.ts";
import { listContents } from "../../src/format/list-contents.ts";
import { createContext } from "../../src/io/create-context.ts";
import { parsePage } from "../../src/pipeline.ts";

const context = createContext();
const PAGE = `甲市总工会慰问环卫职工

为一线职工送去清凉

本报讯（记者 张三 通讯员 李四）近日，甲市总工会走进环卫站点，为一线职工送去防暑降温物资。

站点设有休息区，职工可以喝水、休息、充电，

还能借阅图书。甲市总工会表示，下一步将继续关心户外劳动者。

劳模李小明走进校园

本报讯（记者 王五）昨天，全国劳动模范李小明来到乙市职业学校，与学生座谈。

座谈会上，李小明讲述了自己的成长经历。

活动结束后，李小明向学校赠送了图书。
`;
const SECOND = "活动结束后，李小明";

function sourceOf(text: string, corrections?: string | null) {
  const bytes = Buffer.from(text);
  const beside = { path: "seeds/a.corrections.yaml", bytes: Buffer.from(corrections ?? "") };
  return { path: "seeds/a.txt", bytes, ...(corrections && { corrections: beside }) };
}

/** The document, and what the page says before and after. */
function format(corrections: string, page = PAGE) {
  const formatted: FormattedPage = formatSource(sourceOf(page, corrections), context);
  const { document, files } = formatted;
  const contents = (text: string, beside: string | null) => {
    const { record } = parsePage(sourceOf(text, beside), context);
    return record && listContents(record);
  };
  return {
    document,
    complaints: files.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId)),
    before: contents(page, corrections),
    after: document && contents(document.text, document.corrections),
  };
}

describe("corrections that say what a line is", () => {
  it.each([
    [
      "role",
      "- at: 甲市总工会慰问环卫职工\n  role: kicker\n",
      "甲市总工会慰问环卫职工 {.kicker}\n\n## 为一线职工",
    ],
    ["join: paragraph", `- at: ${SECOND}\n  join: paragraph\n`, "成长经历。活动结束后"],
    ["split: article", `- at: ${SECOND}\n  split: article\n`, "成长经历。\n\n{.article}\n\n活动结束后"],
    [
      "join: article",
      "- at: 劳模李小明走进校园\n  join: article\n",
      "户外劳动者。\n\n劳模李小明走进校园\n\n",
    ],
    ["role: banner", "- at: 甲市总工会慰问环卫职工\n  role: banner\n", "甲市总工会慰问环卫职工 {.banner}"],
    ["role: caption", `- at: ${SECOND}\n  role: caption\n`, "赠送了图书。 {.caption}"],
  ])("become markup: %s", (_kind, corrections, held) => {
    const { document, before, after } = format(corrections);
    expect(document?.text).toContain(held);
    expect(document?.taken).toBe(1);
    expect(after).toEqual(before);
  });

  it("leave nothing behind but the address of an article that was joined to another", () => {
    expect(format("- at: 甲市总工会慰问环卫职工\n  role: kicker\n").document).toMatchObject({
      corrections: null,
      kept: 0,
    });
    const { document } = format(
      "- at: 劳模李小明走进校园\n  join: article\n- at: 本报讯（记者 王五）昨天\n  join: article\n",
    );
    expect(document).toMatchObject({ taken: 2, kept: 1 });
    expect(document?.corrections).toMatch(/keep: \/articles\/a-[0-9a-f]{8}\/\n/);
  });

  it("leave every address as it was, also where another text comes first", () => {
    const { document, before, after } = format("- at: 近日，甲市总工会走进\n  role: caption\n");
    expect(document?.text).toMatch(/^\{\.article #[0-9a-f]{8}\}$/m);
    expect(after).toEqual(before);
    const again = formatSource(sourceOf(document?.text ?? ""), context);
    expect(again.document?.text).toBe(document?.text);
  });
});

describe("corrections that change words or fields", () => {
  const KEPT = [
    ["words", `- at: ${SECOND}\n  from: 李小明\n  to: 李晓明\n  reason: 据次日更正\n`],
    ["fields", `- at: ${SECOND}\n  set:\n    people: [李晓明]\n    headline: 劳模进校园\n`],
    ["nothing", `- at: ${SECOND}\n  clear: [people]\n`],
    [
      "a whole line",
      "- at: 座谈会上，李小明讲述了自己的成长经历。\n  from: 座谈会上，李小明讲述了自己的成长经历。\n  to: ''\n  reason: 衍文\n",
    ],
    ["lost text", `- at: 向学校赠送了图书。\n  lost: here\n`],
  ] as const;

  it.each(KEPT)("stay, and what is printed stays as it is: %s", (_kind, corrections) => {
    const { document, before, after } = format(corrections);
    expect(document).toMatchObject({ taken: 0, kept: 1 });
    for (const line of PAGE.split("\n").filter((text) => text !== ""))
      expect(document?.text.replace(/\s/gu, "")).toContain(line.replace(/\s/gu, ""));
    expect(after).toEqual(before);
  });

  it("keep their comments, and take the digests of the lines as they are now", () => {
    // Joined to the line above, the quoted line is another, and a digest of it would no longer hold.
    const sealed = parsePage(sourceOf(PAGE, `- at: ${SECOND}\n  clear: [people]\n`), context);
    const digest = String(sealed.corrections?.messages[0]?.params?.digest);
    const { document, complaints, before, after } = format(
      `# 核对原报\n- at: ${SECOND}\n  join: paragraph\n- at: ${SECOND}\n  digest: ${digest}\n  clear: [people] # 重名\n`,
    );
    expect(complaints).toEqual(["lost-text", "unsealed-correction"].filter((id) => complaints.includes(id)));
    expect(document).toMatchObject({ taken: 1, kept: 1 });
    expect(document?.corrections).toContain("# 重名");
    expect(document?.corrections).not.toContain(digest);
    expect(
      parsePage(sourceOf(document?.text ?? "", document?.corrections), context).corrections?.messages,
    ).toEqual([]);
    expect(after).toEqual(before);
  });
});

describe("lost text", () => {
  it("keeps its seam", () => {
    const { document } = format("", PAGE.replace("还能借阅", "，还能借阅"));
    expect(document?.text).toContain("充电，\n\n，还能借阅图书。");
    expect(document?.text).toContain("户外劳动者。 {.continuation}");
    const { file } = parsePage(sourceOf(document?.text ?? ""), context);
    expect(file.messages.map(({ ruleId }) => ruleId)).toContain("lost-text");
  });
});

it("a page that can't be read, or corrections that don't fit, give no document", () => {
  expect(formatSource(sourceOf("正文 {.kiker}"), context).document).toBeNull();
  expect(formatSource(sourceOf(PAGE, "- at: 没有这句\n  role: kicker\n"), context).document).toBeNull();
});

it("front matter stays word for word", () => {
  const head = "---\n# 注\nedition: 02\nextra: 1\ndate: 2025-12-09\n---\n";
  const { document } = formatSource(sourceOf(`\n\n${head}${PAGE}`), context);
  expect(
    document?.text.startsWith("---\n# 注\nedition: 02\nextra: 1\ndate: 2025-12-09\nmarkup: banmian\n---\n\n"),
  ).toBe(true);
});
