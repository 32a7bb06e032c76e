import { expect, test } from "vitest";
import { countDiagnostics } from "../../src/diagnostics/count-diagnostics.ts";
import type { Diagnostic } from "../../src/schema/diagnostic.ts";

function diagnose(file: string, id: string): Diagnostic {
  const place = { file, line: 1, column: 1, endLine: null, endColumn: null, text: null };
  return { ...place, id, severity: "warning", message: "", cause: null, hint: "", related: [] };
}

test("by file and by kind, the fullest first, each kind under its title", () => {
  const found = [
    diagnose("a.txt", "unread-line"),
    diagnose("b.txt", "lost-text"),
    diagnose("b.txt", "lost-text"),
  ];
  expect(countDiagnostics(found, "en")).toEqual([
    "0 errors, 2 warnings  b.txt",
    "0 errors, 1 warning   a.txt",
    "",
    "2  lost-text    Lost text",
    "1  unread-line  Unread line",
  ]);
});

test("what would only repeat the sum is left out", () => {
  const one = diagnose("a.txt", "lost-text");
  expect(countDiagnostics([], "en")).toEqual([]);
  expect(countDiagnostics([one, one], "en")).toEqual([]);
  expect(countDiagnostics([one, diagnose("a.txt", "unread-line")], "zh")).toHaveLength(2);
});

test("of a hundred files, those past a screenful are only numbered", () => {
  const found = Array.from({ length: 100 }, (_, index) => diagnose(`${index}.txt`, "lost-text"));
  const rows = countDiagnostics(found, "en");
  expect(rows.length).toBeLessThan(30);
  expect(rows.at(-1)).toContain(String(100 - (rows.length - 1)));
});
