import { describe, expect, test } from "vitest";
import { readPage } from "../../src/read/read-page.ts";

function read(text: string) {
  const { file, issue, encoding } = readPage({ path: "page.txt", bytes: Buffer.from(text) });
  const problems = file.messages.map(({ ruleId, line, column }) => [ruleId, line, column]);
  return { file, issue, encoding, value: String(file), problems };
}

describe("front matter", () => {
  test("names the issue and leaves the places of the page as they were", () => {
    const text = '---\nnewspaper: 劳动午报\ndate: 2025-12-09\nedition: 02\ntitle: "要闻"\n---\n标题\n\n正文';
    const { issue, value, file, problems } = read(text);
    expect(issue).toEqual({ newspaper: "劳动午报", date: "2025-12-09", edition: "02", title: "要闻" });
    expect(value).toHaveLength(text.length);
    expect(value.split("\n").slice(6)).toEqual(["标题", "", "正文"]);
    expect(value.split("\n").slice(0, 6).join("").trim()).toBe("");
    expect(file.data.printed).toBe(text);
    expect(problems).toEqual([]);
  });

  test.each([
    ["2025", "2025"],
    ["2025-12", "2025-12"],
    ["'2025-12-09'", "2025-12-09"],
  ])("a date %s is kept as written", (written, date) => {
    expect(read(`---\ndate: ${written}\n---\n标题`).issue).toEqual({ date });
  });

  test.each([
    ["an empty value is none", "---\ntitle:\nsource: ~\n---\n标题"],
    ["no line at all", "---\n---\n标题"],
    ["only blank lines", "---\n\n---\n标题"],
    ["no front matter", "标题\n---\ndate: 2025\n---\n"],
    ["a rule, then prose", "---\n本报讯 今天\n---\n正文"],
    ["a rule, then prose with a colon, never closed", "---\nAI: 未来已来\n正文"],
    ["a rule, then a heading", "---\n# 标题\n---\n正文"],
    ["a long rule", "----\ndate: 2025\n----\n正文"],
    ["a folio between rules", "--- 第02版 ---\n正文"],
  ])("%s", (_name, text) => {
    expect(read(text)).toMatchObject({ issue: {}, problems: [] });
  });

  test.each([
    ["blank lines before it", "\n \n---\ndate: 2025\n---\n标题"],
    ["CRLF", "---\r\ndate: 2025\r\n---\r\n标题\r\n"],
    ["a byte order mark", "\ufeff---\ndate: 2025\n---\n标题"],
    ["blanks after the rules", "--- \ndate: 2025\n---\t\n标题"],
    ["a comment", "---\n# 日期\ndate: 2025\n---\n标题"],
    ["an alias", "---\ndate: &d 2025\n---\n标题"],
  ])("is read with %s", (_name, text) => {
    expect(read(text)).toMatchObject({ issue: { date: "2025" }, problems: [] });
  });

  test.each([
    ["a misspelt key", "---\nedtion: 02\n---\n题", [["unknown-front-matter-key", 2, 1]]],
    ["a key in capitals", "---\nDate: 2025\n---\n题", [["unknown-front-matter-key", 2, 1]]],
    ["a key in Chinese", "---\n日期: 2025\n---\n题", [["unknown-front-matter-key", 2, 1]]],
    ["a key of every object", "---\ndate: 2025\n__proto__: 1\n---\n题", [["unknown-front-matter-key", 3, 1]]],
    ["a date no calendar has", "---\ntitle: a\ndate: 2025-02-30\n---\n题", [["bad-front-matter", 3, 7]]],
    ["a Chinese date", "---\ndate: 2025年12月\n---\n题", [["bad-front-matter", 2, 7]]],
    ["a list", "---\nsource: [a, b]\n---\n题", [["bad-front-matter", 2, 9]]],
    ["a boolean", "---\ntitle: true\n---\n题", [["bad-front-matter", 2, 8]]],
    ["a full-width colon", "---\ndate：2025\n---\n题", [["bad-front-matter", 2, 1]]],
    ["bad YAML", "---\ntitle: 'a\n---\n题", [["bad-front-matter", 2, 10]]],
    ["a key twice", "---\ndate: 2025\ndate: 2024\n---\n题", [["bad-front-matter", 3, 1]]],
    ["a tag", "---\ntitle: !!js/function 'f'\n---\n题", [["bad-front-matter", 2, 8]]],
    ["an unknown alias", "---\ntitle: *a\n---\n题", [["bad-front-matter", 2, 8]]],
    ["no closing line", "---\ndate: 2025\n\n题", [["bad-front-matter", 1, 1]]],
    ["a closing line too long", "---\ndate: 2025\n----\n题", [["bad-front-matter", 3, 1]]],
    ["no page after it", "---\ndate: 2025\n---\n \n", [["not-a-page", undefined, undefined]]],
  ])("%s is reported where it stands", (_name, text, problems) => {
    expect(read(text).problems).toEqual(problems);
  });

  test("one bad value leaves the others", () => {
    expect(read("---\ndate: never\ntitle: 要闻\n---\n题").issue).toEqual({ title: "要闻" });
  });

  test.each(["js", "javascript", " js", "JS", "JavaScript", "json", "coffee", "cson", "toml", "constructor"])(
    "in the language “%s” is refused and never run",
    (language) => {
      const text = `---${language}\n{ title: (globalThis.hasRun = true) }\n---\n标题`;
      expect(read(text)).toMatchObject({
        issue: {},
        problems: [["bad-front-matter", 1, language.startsWith(" ") ? 5 : 4]],
      });
      expect(globalThis).not.toHaveProperty("hasRun");
    },
  );

  test("nesting without end and a bomb of aliases end in an error, soon", () => {
    const deep = `---\ntitle: ${"[".repeat(20_000)}\n---\n题`;
    expect(read(deep).problems[0]?.[0]).toBe("bad-front-matter");
    const levels = Array.from(
      { length: 30 },
      (_, level) => `k${level + 1}: &k${level + 1} [*k${level}, *k${level}]`,
    );
    const bomb = `---\nk0: &k0 [x]\n${levels.join("\n")}\ntitle: *k30\n---\n题`;
    expect(read(bomb).problems.at(-1)?.[0]).toBe("bad-front-matter");
  });
});

describe("stray characters", () => {
  const LINE = "一中院积极发挥职工创新工作室领军人和业务骨干的传帮带作用大力开展业务培训交流名师带徒等活动";

  test("control characters become blanks, lost ones stay; the first of a line is reported", () => {
    const { value, problems } = read(`${LINE}\n突破\u0002困\ufffd境\n${LINE}`);
    expect(value.split("\n")[1]).toBe("突破 困\ufffd境");
    expect(problems).toEqual([["stray-character", 2, 3]]);
  });

  test("what turns the direction of writing around becomes blanks", () => {
    const { value, problems } = read(`${LINE}\n突破\u202e困\u2066境\u200f\n${LINE}`);
    expect(value.split("\n")[1]).toBe("突破 困 境\u200f");
    expect(problems).toEqual([["stray-character", 2, 3]]);
  });

  test("page breaks and the end-of-file mark of DOS are blanks", () => {
    const { value, problems } = read(`${LINE}\f\n${LINE}\u001a`);
    expect(value).toBe(`${LINE} \n${LINE} `);
    expect(problems).toEqual([]);
  });
});

test("bytes that are no text give a fatal message and no text", () => {
  const { file, issue, encoding } = readPage({ path: "a.png", bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47) });
  expect(file.messages.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([["not-a-page", true]]);
  expect([String(file), issue, encoding]).toEqual(["", {}, null]);
});
