import { VFile } from "vfile";
import { expect, test } from "vitest";
import { report } from "../../src/diagnostics/report.ts";
import { toDiagnostics } from "../../src/diagnostics/to-diagnostics.ts";
import { diagnosticSchema } from "../../src/schema/diagnostic.ts";

function place(line: number, column: number, width: number) {
  return { start: { line, column }, end: { line, column: column + width } };
}

test("sorted by file, line and column; what has no line comes first", () => {
  const b = new VFile({ path: "b.txt", value: "一\n二二" });
  report(b, "unread-line", { place: place(2, 2, 1) });
  report(b, "unread-line", { place: place(2, 1, 1) });
  report(b, "not-a-page", { params: { actual: "x", actualZh: "x" } });
  const a = new VFile({ path: "a.txt", value: "一" });
  report(a, "unread-line", { place: place(1, 1, 1) });
  const places = toDiagnostics([b, a], "en").map(({ file, line, column }) => [file, line, column]);
  expect(places).toEqual([
    ["a.txt", 1, 1],
    ["b.txt", null, null],
    ["b.txt", 2, 1],
    ["b.txt", 2, 2],
  ]);
});

test.each(["en", "zh"] as const)(
  "filled from the parameters in %s, shaped as the schema says",
  (language) => {
    const file = new VFile({ path: "a.txt", value: "   \n题", data: { printed: "---\n题" } });
    report(file, "bad-front-matter", {
      place: place(1, 1, 3),
      params: { problem: "here", problemZh: "这里" },
    });
    const [diagnostic] = toDiagnostics([file], language);
    expect(diagnosticSchema.parse(diagnostic)).toMatchObject({
      endColumn: 4,
      severity: "error",
      text: "---",
    });
    expect(diagnostic?.message).toContain(language === "en" ? "here" : "这里");
  },
);

test("a message from elsewhere keeps its own words", () => {
  const file = new VFile({ path: "a.txt", value: "题" });
  file.info("Something else");
  expect(toDiagnostics([file], "zh")).toMatchObject([
    { id: "unknown", severity: "info", message: "Something else", text: null },
  ]);
});

test("a second place shows its own line, in this file or another", () => {
  const a = new VFile({ path: "a.txt", value: "一\n二" });
  const b = new VFile({ path: "b.txt", value: "三\n四" });
  report(b, "duplicate-article", {
    params: { twin: "a.txt:2" },
    related: [{ path: "a.txt", place: { line: 2, column: 1 } }, { place: place(1, 1, 1) }, { path: "c.txt" }],
  });
  const [diagnostic] = toDiagnostics([b, a], "zh");
  expect(diagnosticSchema.parse(diagnostic).related).toMatchObject([
    { file: "a.txt", line: 2, column: 1, endLine: null, text: "二" },
    { file: "b.txt", line: 1, endColumn: 2, text: "三" },
    { file: "c.txt", line: null, text: null },
  ]);
});
