import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawFrame } from "../../src/diagnostics/draw-frame.ts";
import { measureWidth } from "../../src/diagnostics/measure-width.ts";
import type { Diagnostic } from "../../src/schema/diagnostic.ts";

function diagnose(text: string, column: number | null, endColumn: number | null): Diagnostic {
  const line = 7;
  const endLine = endColumn === null ? null : line;
  return {
    file: "a.txt",
    line,
    column,
    endLine,
    endColumn,
    severity: "warning",
    id: "x",
    message: "",
    cause: null,
    hint: "",
    related: [],
    text,
  };
}

test.each([
  ["abc", 3],
  ["标题", 4],
  ["（Ａ）", 6],
  ["“”", 2],
  ["　", 2],
  ["㐀𠀀", 4],
  ["e\u0301", 1],
  ["ｱ", 2],
])("%s is %i cells wide", (text, cells) => {
  expect(measureWidth(text)).toBe(cells);
});

test.each([
  ["at the head", "标题abc", 1, 3, "^^^^"],
  ["after wide characters", "标题abc", 3, 5, "    ^^"],
  ["of a line without end", "标题abc", 3, null, "    ^^^"],
  ["of no width", "标题", 2, 2, "  ^"],
  ["past the end", "标题", 9, 12, "    ^"],
  ["after a tab", "\t标", 2, 3, " ^^"],
  ["of a whole line", "标题", null, null, "^"],
])("the mark stands %s", (_name, text, column, endColumn, mark) => {
  expect(drawFrame(diagnose(text, column, endColumn))?.mark).toBe(mark);
});

describe("of any line", () => {
  const line = fc.string({ unit: fc.constantFrom(..."标题，“a1　 𠀀"), minLength: 1, maxLength: 200 });
  const place = line.chain((text) =>
    fc.tuple(fc.constant(text), fc.nat(text.length - 1), fc.integer({ min: 1, max: 5 })),
  );

  test("the mark stands under what it marks, within 80 cells", () => {
    fc.assert(
      fc.property(place, ([text, offset, length]) => {
        fc.pre(text.trim() !== "");
        const start = [...text].slice(0, offset).join("").length;
        fc.pre(start < text.length);
        const marked = [...text.slice(start)].slice(0, length).join("");
        const frame = drawFrame(diagnose(text, start + 1, start + 1 + marked.length));
        const indent = frame?.mark.indexOf("^") ?? -1;
        const cells = [...(frame?.printed ?? "")].flatMap((c) =>
          Array.from({ length: measureWidth(c) }, () => c),
        );
        const under = [...cells.slice(indent, frame?.mark.length).join("")];
        const expected = [...marked].flatMap((c) => Array.from({ length: measureWidth(c) }, () => c));
        expect(under).toEqual(expected);
        expect(measureWidth((frame?.gutter ?? "") + (frame?.printed ?? ""))).toBeLessThanOrEqual(80);
      }),
    );
  });
});

test.each([
  ["without a line", { ...diagnose("题", 1, 2), line: null }],
  ["of a blank line", diagnose(" 　", 1, 2)],
])("a diagnostic %s has no frame", (_name, diagnostic) => {
  expect(drawFrame(diagnostic)).toBeNull();
});
