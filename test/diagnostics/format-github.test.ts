import { expect, test } from "vitest";
import { formatGithub } from "../../src/diagnostics/format-github.ts";
import type { Diagnostic } from "../../src/schema/diagnostic.ts";

const warning: Diagnostic = {
  file: "seeds/a, b: 1.txt",
  line: 12,
  column: 3,
  endLine: 12,
  endColumn: 5,
  severity: "warning",
  id: "lost-text",
  message: "100%\r\nsure",
  cause: "Cause.",
  hint: "Hint.",
  related: [{ file: "b.txt", line: 4, column: 1, endLine: 4, endColumn: 2, message: "There", text: "题" }],
  text: "突破困境",
};

test("a command a line; what would end it or a property is escaped", () => {
  expect(formatGithub([warning], "en")).toBe(
    "::warning file=seeds/a%2C b%3A 1.txt,line=12,endLine=12,col=3,endColumn=5,title=Lost text (lost-text)" +
      "::100%25%0D%0Asure%0ACause.%0AThere: b.txt:4%0AHint.\n",
  );
});

test.each([
  ["error", "::error "],
  ["warning", "::warning "],
  ["info", "::notice "],
] as const)("%s is %s", (severity, command) => {
  expect(formatGithub([{ ...warning, severity }], "en").startsWith(command)).toBe(true);
});

test("a problem of the whole file stands at its first line, one of several lines names no columns", () => {
  const whole = { ...warning, line: null, column: null, endLine: null, endColumn: null };
  expect(formatGithub([whole], "zh")).toMatch(/line=1,title=/);
  expect(formatGithub([{ ...warning, endLine: 13 }], "en")).toMatch(/line=12,endLine=13,title=/);
});

test("an id that the catalogue lacks is its own title", () => {
  expect(formatGithub([{ ...warning, id: "unknown" }], "en")).toContain("title=unknown::");
});
