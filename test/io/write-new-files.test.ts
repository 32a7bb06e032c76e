import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeNewFiles } from "../../src/io/write-new-files.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "banmian-write-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

function files(...names: string[]): Map<string, Uint8Array> {
  return new Map(names.map((name) => [join(folder, name), Buffer.from(name)]));
}

test("writes each, with the folders that they need, and leaves nothing else", () => {
  writeNewFiles(files("a.txt", "b/c.txt"));
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(["a.txt", "b", join("b", "c.txt")]);
  expect(readFileSync(join(folder, "b/c.txt"), "utf8")).toBe("b/c.txt");
});

test("never writes over a file: all or none", () => {
  writeFileSync(join(folder, "b.txt"), "former");
  expect(() => writeNewFiles(files("a.txt", "b.txt", "c.txt"))).toThrow(/EEXIST/);
  expect(readdirSync(folder)).toEqual(["b.txt"]);
  expect(readFileSync(join(folder, "b.txt"), "utf8")).toBe("former");
});
