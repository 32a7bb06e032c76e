import fc from "fast-check";
import { expect, test } from "vitest";
import { compileNaming } from "../../src/enrich/compile-naming.ts";
import { WORD_MARKS } from "../../src/enrich/mark-words.ts";
import { createContext } from "../../src/io/create-context.ts";

const { vocabulary, lexicon } = createContext();
const { segment } = compileNaming(vocabulary, lexicon);
const show = (text: string) => segment(text).map((token) => `${token.text}/${token.tag}`);

const marksOf = (text: string) => {
  const marks = segment(text)[0]?.marks ?? 0;
  return Object.entries(WORD_MARKS).flatMap(([name, mark]) => (marks & mark ? [name] : []));
};

test.each([
  ["总工会", ["bodyEnd"]],
  ["二厂", ["bodyEnd"]],
  ["主席", ["title"]],
  ["夫妇", ["couple"]],
  ["张海峰", ["name"]],
  ["洛夫", ["name", "naming"]],
  ["安南", ["naming"]],
  // The list takes it for a name; it is not spelled like one.
  ["金秋", ["name"]],
  ["海淀", []],
  ["，", []],
  ["2025", []],
])("%s can be %j", (word, marks) => {
  expect(marksOf(word)).toEqual(marks);
});

test.each([
  ["总工会主席张海峰说", ["总工会/n", "主席/n", "张海峰/person", "说/v"]],
  ["记者王平、李小红报道", ["记者/n", "王平/person", "、/w", "李小红/person", "报道/v"]],
  ["2025年GDP增长3.5%。", ["2025/m", "年/m", "GDP/eng", "增长/v", "3.5%/m", "。/w"]],
  ["𠮷😀", ["\ud842/x", "\udfb7/x", "\ud83d/x", "\ude00/x"]],
  ["", []],
])("%s", (text, words) => {
  expect(show(text)).toEqual(words);
});

const piece = fc.constantFrom(
  "总工会",
  "主席",
  "张",
  "海",
  "峰",
  "欧阳",
  "佐藤",
  "一",
  "、",
  "。",
  "《",
  "7",
  "A",
  "𠮷",
  "\n",
  "阿列克谢",
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));

test("the words of a text are the text", () => {
  fc.assert(
    fc.property(text, (whole) => {
      const tokens = segment(whole);
      expect(tokens.map((token) => token.text).join("")).toBe(whole);
      for (const token of tokens) expect(whole.slice(token.start, token.end)).toBe(token.text);
    }),
  );
});

test("what was read before, however long, leaves no trace", () => {
  fc.assert(
    fc.property(text, text, (first, second) => {
      const alone = segment(second);
      segment(first);
      segment(`${first}总工会`.repeat(40));
      expect(segment(second)).toEqual(alone);
    }),
    { numRuns: 30 },
  );
});
