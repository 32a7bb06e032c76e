import { expect, test } from "vitest";
import { splitLines } from "../../src/read/split-lines.ts";

test.each([
  ["each kind of line end", "一\n二\r\n三\r四", ["一", "二", "三", "四"]],
  ["a last line without an end", "一\n二", ["一", "二"]],
  ["blank lines", "\n\n一\n\n", ["", "", "一", ""]],
  ["a byte order mark", "\uFEFF一\n", ["一"]],
  ["separators that end no line", "一\u2028二\u0085三\n", ["一\u2028二\u0085三"]],
  ["nothing", "", []],
])("splits %s", (_, text, lines) => {
  expect(splitLines(text)).toEqual(lines);
});
