import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { compareFolders } from "../../scripts/compare-folders.ts";
import { describeDifference } from "../../scripts/reproduce/describe-difference.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "banmian-compare-"));
  for (const side of ["left", "right"]) place(side, "deep/a.html", "1");
});

afterEach(() => rmSync(folder, { recursive: true }));

function place(side: string, path: string, content: string | Uint8Array): void {
  mkdirSync(join(folder, side, path, ".."), { recursive: true });
  writeFileSync(join(folder, side, path), content);
}

const compare = () => compareFolders(join(folder, "left"), join(folder, "right"));

test("the same files with the same bytes are the same", () => {
  expect(compare()).toEqual([]);
});

test.each(["left", "right"])("a file more in %s, or other bytes, is a difference", (side) => {
  place(side, "deep/b.html", "");
  expect(compare()).toEqual([join("deep", "b.html")]);
  place(side, "deep/a.html", "2");
  expect(compare()).toEqual([join("deep", "a.html"), join("deep", "b.html")]);
});

test.each([
  ["another character", "<p>甲乙</p>", "<p>甲丙</p>", 7, '"<p>甲乙</p>"', '"<p>甲丙</p>"'],
  ["an end that is missing", "甲乙", "甲", 3, '"甲乙"', '"甲"'],
  ["bytes that are no text", Uint8Array.of(80, 0, 255), Uint8Array.of(80, 0, 254), 2, "5000ff", "5000fe"],
])("%s is shown where it is", (_what, left, right, offset, ...shown) => {
  place("left", "a", left);
  place("right", "a", right);
  const told = describeDifference("a", [join(folder, "left"), join(folder, "right")]).split("\n  ");
  expect(told[0]).toContain(`a, byte ${offset} `);
  expect(told.slice(1)).toEqual(shown);
});

test("of a long file what stands around the byte is shown, and no half of a character", () => {
  place("left", "a", `${"甲".repeat(100)}乙${"丙".repeat(100)}`);
  place("right", "a", `${"甲".repeat(100)}丁${"丙".repeat(100)}`);
  const told = describeDifference("a", [join(folder, "left"), join(folder, "right")]);
  expect(told).toMatch(/"甲+乙丙+"\n {2}"甲+丁丙+"$/u);
});

test("a file that one side lacks is told with the side", () => {
  place("left", "a", "甲");
  expect(describeDifference("a", [join(folder, "left"), join(folder, "right")])).toBe(
    `a: not in ${join(folder, "right")}`,
  );
});
