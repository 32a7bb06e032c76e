import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { compareFolders } from "../../scripts/compare-folders.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "banmian-compare-"));
  for (const side of ["left", "right"]) place(side, "deep/a.html", "1");
});

afterEach(() => rmSync(folder, { recursive: true }));

function place(side: string, path: string, content: string): void {
  mkdirSync(join(folder, side, path, ".."), { recursive: true });
  writeFileSync(join(folder, side, path), content);
}

const compare = () => compareFolders(join(folder, "left"), join(folder, "right"));

test("the same files with the same bytes are the same", () => {
  expect(compare()).toBeNull();
});

test.each(["left", "right"])("a file more in %s, or other bytes, is a difference", (side) => {
  place(side, "deep/b.html", "");
  expect(compare()).toBe(join("deep", "b.html"));
  place(side, "deep/a.html", "2");
  expect(compare()).toBe(join("deep", "a.html"));
});
