import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeSource } from "../../src/cite/describe-source.ts";
import { formatBibtex } from "../../src/cite/format-bibtex.ts";
import { formatRis } from "../../src/cite/format-ris.ts";
import type { CslItem } from "../../src/schema/csl-item.ts";
import { makeEntry } from "../support/make-entry.ts";

const item: CslItem = {
  id: "hexiaolan-2031-05-06_02-20f7a845",
  type: "article-newspaper",
  title: "江城市总工会启动“大练兵”",
  author: [{ literal: "何晓岚" }, { literal: "买买提·艾力" }],
  "container-title": "江城工友报",
  issued: { "date-parts": [[2031, 5, 6]] },
  page: "02",
  section: "工会新闻",
  URL: "https://news.example.com/a_b/%E6%8A%A5/?x=1&y=2#L3",
  language: "zh-CN",
  source: "版面文库",
  note: "来源：河口网",
};

const HOSTILE = [
  "a{b}c",
  "}{",
  "{",
  "100% & 5$ #1 a_b",
  "C:\\new\\{x}\\",
  "~ ^ ` ' \" @",
  "a -- b --- c",
  "``q'' <<x>> ,,y",
  "<b>粗</b> &amp; &lt;",
  "首行\nER  - \nTY  - NEWS",
  "一\r\n\r\n二\t三\u0000四",
  "@article{x, title = {y}}",
  "AB CD iPhone 大会",
  "$x^2$ \\LaTeX \\textbf{y}",
  "and 与 and",
  "50%",
  "𠮷野家 🎉",
];

/** What is cited of an article that has `text` for all its names. */
function describeHostile(text: string): CslItem {
  const entry = makeEntry(
    { headline: text, reporters: [text], body: [text] },
    { newspaper: text, date: "2031-05-06" },
  );
  return describeSource(entry, "https://news.example.com/");
}

/** The format is said, because a title that looks like the other format would be taken for it. */
function parse(text: string, forceType: "@biblatex/text" | "@ris/file") {
  const { data } = new Cite(text, { forceType });
  expect(data).toHaveLength(1);
  const [parsed] = data;
  if (!parsed) throw new Error("nothing parsed");
  return parsed;
}

/** Names in whole, however they were taken apart. */
function namesOf({ author, reporter }: ReturnType<typeof parse>): string[] {
  return [...(author ?? []), ...(reporter ?? [])].map((name) =>
    typeof name === "string" ? name : (name.literal ?? [name.family, name.given].filter(Boolean).join(", ")),
  );
}

describe("BibTeX", () => {
  test("is read back with every field", () => {
    const parsed = parse(formatBibtex(item), "@biblatex/text");
    expect(parsed).toMatchObject({
      id: item.id,
      title: item.title,
      "container-title": item["container-title"],
      issued: item.issued,
      issue: item.page,
      genre: "newspaper",
      URL: item.URL,
      note: item.note,
    });
    expect(namesOf(parsed)).toEqual(["何晓岚", "买买提·艾力"]);
  });

  test.each(HOSTILE)("keeps %j", (text) => {
    const hostile = describeHostile(text);
    const parsed = parse(formatBibtex(hostile), "@biblatex/text");
    expect(parsed.title).toBe(hostile.title);
    expect(parsed["container-title"]).toBe(hostile["container-title"]);
    expect(namesOf(parsed)).toEqual(hostile.author?.map(({ literal }) => literal));
  });

  test.each([
    [{ "date-parts": [[2031, 5]] }, "  date = {2031-05},\n  year = {2031},"],
    [{ "date-parts": [[931]] }, "  date = {0931},\n  year = {0931},"],
  ] satisfies [CslItem["issued"], string][])("has the date %j", (issued, lines) => {
    expect(formatBibtex({ ...item, issued })).toContain(lines);
  });

  test("of an article of which nothing is known has no empty field", () => {
    const { id, type, title, language, source } = item;
    const bibtex = formatBibtex({ id, type, title, language, source });
    expect(bibtex).toBe(
      `@article{${id},\n  entrysubtype = {newspaper},\n  title = {${title}},\n  language = {chinese},\n}\n`,
    );
  });

  test("has braces that match even for a reader that knows no backslash", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (title, name) => {
        const bibtex = formatBibtex({ ...item, title, author: [{ literal: name }] });
        let depth = 0;
        const depths = [...bibtex.trim()].map((mark) => {
          if (mark === "{") depth += 1;
          if (mark === "}") depth -= 1;
          return depth;
        });
        // Open from behind `@article` to the very last brace.
        expect(depths.lastIndexOf(0)).toBe(depths.length - 1);
        expect(depths.slice("@article".length, -1)).not.toContain(0);
      }),
    );
  });
});

describe("RIS", () => {
  test("is read back with every field", () => {
    const parsed = parse(formatRis(item), "@ris/file");
    expect(parsed).toMatchObject({
      type: "article-newspaper",
      title: item.title,
      "container-title": item["container-title"],
      page: item.page,
      section: item.section,
      URL: item.URL,
      language: item.language,
      note: item.note,
    });
    // citation-js reads the year where one is given, and not the rest of the date.
    expect(parsed.issued).toEqual({ "date-parts": [[2031]] });
    expect(namesOf(parsed)).toEqual(["何晓岚", "买买提·艾力"]);
  });

  test.each(HOSTILE)("keeps %j", (text) => {
    const hostile = describeHostile(text);
    const parsed = parse(formatRis(hostile), "@ris/file");
    expect(parsed.title).toBe(hostile.title);
    expect(parsed["container-title"]).toBe(hostile["container-title"]);
    expect(parsed.issued).toEqual({ "date-parts": [[2031]] });
  });

  test.each<[CslItem["issued"], string[]]>([
    [{ "date-parts": [[2031, 5, 6]] }, ["PY  - 2031", "DA  - 2031/05/06/"]],
    [{ "date-parts": [[2031, 5]] }, ["PY  - 2031", "DA  - 2031/05//"]],
    [{ "date-parts": [[2031]] }, ["PY  - 2031", "DA  - 2031///"]],
    [undefined, []],
  ])("has the date %j", (issued, lines) => {
    const { issued: _, ...undated } = item;
    const ris = formatRis(issued ? { ...undated, issued } : undated);
    expect(ris.split("\r\n").filter((line) => /^(?:PY|DA) /.test(line))).toEqual(lines);
  });

  test("is lines of a tag and a value, from TY to ER; a comma parts no name", () => {
    const lines = formatRis({ ...item, author: [{ literal: "Li, Si" }] }).split("\r\n");
    expect(lines[0]).toBe("TY  - NEWS");
    expect(lines.slice(-2)).toEqual(["ER  - ", ""]);
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\r\n]*$/);
    expect(lines).toContain("AU  - Li， Si");
  });
});
