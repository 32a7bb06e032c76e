import fc from "fast-check";
import { expect, test } from "vitest";
import { namePageFile } from "../../src/intake/name-page-file.ts";
import { pageIdOf } from "../../src/record/page-id.ts";

test.each([
  [{ date: "2025-12-09", newspaper: "劳动午报", edition: "02" }, /^2025-12-09-laodongwubao-02-[0-9a-f]{12}$/],
  [{ date: "2025", edition: "A08" }, /^2025-a08-[0-9a-f]{12}$/],
  [{ newspaper: "Daily 报" }, /^dailybao-[0-9a-f]{12}$/],
  [{}, /^[0-9a-f]{12}$/],
])("%j is named", (issue, expected) => {
  expect(namePageFile(issue, "题")).toMatch(expected);
});

test("any name is ASCII, leads nowhere else, fits a disk and is the page's id", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string(), (newspaper, edition) => {
      const name = namePageFile({ newspaper, edition }, "题");
      expect(name).toMatch(/^[a-z0-9-]{12,100}$/);
      expect(pageIdOf(`${name}.txt`)).toBe(name);
    }),
  );
});

test("the text tells pages of one edition apart, its white space doesn't", () => {
  expect(namePageFile({}, "题一")).not.toBe(namePageFile({}, "题二"));
  expect(namePageFile({}, "题一\n")).toBe(namePageFile({}, " 题\n一"));
});
