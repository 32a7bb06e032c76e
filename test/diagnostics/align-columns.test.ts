import fc from "fast-check";
import { expect, test } from "vitest";
import { alignColumns } from "../../src/diagnostics/align-columns.ts";
import { measureWidth } from "../../src/diagnostics/measure-width.ts";

test("full-width text takes two cells, numbers stand flush right", () => {
  expect(
    alignColumns(
      [
        ["9", "主题", "a"],
        ["10", "head", "b"],
        ["", "", "题"],
      ],
      [0],
    ),
  ).toEqual([" 9  主题  a", "10  head  b", "          题"]);
});

test("of any rows, the last column begins in one cell", () => {
  const cell = fc.string({ unit: fc.constantFrom(..."标题，a1“　𠀀"), maxLength: 12 });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      const starts = alignColumns(rows.map((row) => [...row, "|"])).map((row) =>
        measureWidth(row.slice(0, -1)),
      );
      expect(new Set(starts).size).toBe(1);
    }),
  );
});
