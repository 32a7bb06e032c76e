import fc from "fast-check";
import { expect, test } from "vitest";
import { setFrontMatter } from "../../src/intake/set-front-matter.ts";
import { readPage } from "../../src/read/read-page.ts";

function read(text: string) {
  return readPage({ path: "a.txt", bytes: Buffer.from(text) });
}

test.each([
  ["a page without", "题\n", "---\ndate: 2025-12-09\n---\n题\n"],
  ["a page that begins with a rule", "---\n题\n", "---\ndate: 2025-12-09\n---\n---\n题\n"],
  [
    "front matter that says other things",
    "---\nedition: 02 # A\n---\n题",
    "---\nedition: 02 # A\ndate: 2025-12-09\n---\n题",
  ],
  ["front matter that says otherwise", "---\ndate: 2024\n---\n题", "---\ndate: 2025-12-09\n---\n题"],
  [
    "front matter that leaves it open",
    "---\ndate:\ntitle:\n---\n题",
    "---\ndate: 2025-12-09\ntitle:\n---\n题",
  ],
  ["empty front matter", "---\n---\n题", "---\ndate: 2025-12-09\n---\n题"],
])("is put into %s", (_name, text, expected) => {
  expect(setFrontMatter(text, { date: "2025-12-09" })).toBe(expected);
});

test("nothing to say leaves every byte", () => {
  expect(setFrontMatter("\n\n题　\n", {})).toBe("\n\n题　\n");
});

test("several come in their order, also beside one that is replaced", () => {
  const issue = { newspaper: "甲报", date: "2025", edition: "02" };
  expect(setFrontMatter("---\ndate: 2024-01 # ?\n---\n题", issue)).toBe(
    '---\ndate: "2025" # ?\nnewspaper: 甲报\nedition: "02"\n---\n题',
  );
});

test.each(["null", "true", "~", "1e3", "a\nb"])("%j stays a text", (title) => {
  expect(read(setFrontMatter("题\n", { title })).issue).toEqual({ title });
});

test("what was set is read back as it was set, over the same page", () => {
  const words = fc.string({
    unit: fc.constantFrom(..."报0128:#-'\"[]{}&*!|>%@`, "),
    minLength: 1,
    maxLength: 12,
  });
  const value = words.map((text) => text.trim()).filter((text) => text !== "");
  fc.assert(
    fc.property(value, value, (newspaper, edition) => {
      const issue = { newspaper, edition, date: "2025" };
      const { issue: found, file } = read(setFrontMatter("题\n正文。\n", issue));
      expect(file.messages).toEqual([]);
      expect(found).toEqual(issue);
      expect(String(file).trim()).toBe("题\n正文。");
    }),
  );
});
