import { expect, test } from "vitest";
import { formatPretty } from "../../src/diagnostics/format-pretty.ts";
import type { Diagnostic } from "../../src/schema/diagnostic.ts";

const warning: Diagnostic = {
  file: "a.txt",
  line: 12,
  column: 3,
  endLine: 12,
  endColumn: 5,
  severity: "warning",
  id: "some-id",
  message: "Message.",
  cause: null,
  hint: "Hint.",
  related: [],
  text: "突破困境",
};
const error: Diagnostic = {
  ...warning,
  file: "b.txt",
  line: null,
  column: null,
  endLine: null,
  endColumn: null,
  severity: "error",
  text: null,
};

test("place, message and id, the line with its mark, the hint; files parted, and all counted", () => {
  expect(formatPretty([warning, error], { language: "en" })).toBe(
    [
      "a.txt:12:3 warning Message. some-id",
      " 12 | 突破困境",
      "    |     ^^^^",
      "  Hint.",
      "",
      "b.txt:1:1 error Message. some-id",
      "  Hint.",
      "",
      "1 error, 1 warning",
      "",
    ].join("\n"),
  );
});

test("the summary follows the language, the colours the terminal", () => {
  expect(formatPretty([], { language: "en" })).toBe("0 errors, 0 warnings\n");
  expect(formatPretty([], { language: "zh" })).toMatch(/^0 .*0 /);
  expect(formatPretty([error], { language: "zh" })).toContain("错误");
  expect(formatPretty([error], { language: "en", color: true })).toContain("\u001b[31m");
});

test("a name can't steer the terminal", () => {
  expect(formatPretty([{ ...error, file: "a\u001b[2J.txt" }], { language: "en" })).not.toContain("\u001b");
});

test("the second place with its line, the cause, then the hint", () => {
  const second = {
    file: "b.txt",
    line: 4,
    column: 2,
    endLine: 4,
    endColumn: 3,
    text: "原来的题",
    message: "The first",
  };
  const full = { ...warning, cause: "Cause.", related: [second] };
  expect(formatPretty([full], { language: "en" }).split("\n").slice(3, 8)).toEqual([
    "  The first: b.txt:4:2",
    " 4 | 原来的题",
    "   |   ^^",
    "  Cause.",
    "  Hint.",
  ]);
});

test("where a part is shown, all is counted", () => {
  expect(formatPretty([error], { language: "en", found: [warning, error] })).toMatch(
    /\n\n0 errors, 1 warning +a\.txt\n1 error, 0 warnings +b\.txt\n\n1 error, 1 warning\n$/,
  );
  expect(formatPretty([], { language: "en", found: [] })).toBe("0 errors, 0 warnings\n");
  expect(formatPretty([{ ...error, severity: "info" }], { language: "en" })).toMatch(/1 note\n$/);
});
