import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keepBeside, recallBeside } from "../../src/io/keep-beside.ts";

const KEPT = { words: ["甲", "乙"], table: new Uint8Array([1, 2]), places: new Map([["甲", 1]]) };

let folder = "";
let compiled = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "banmian-beside-"));
  compiled = pathToFileURL(`${folder}/`).href;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("gives back what was kept, of the same files only", () => {
  expect(recallBeside("some.bin", "a", compiled)).toBeNull();
  keepBeside("some.bin", "a", KEPT, compiled);
  expect(readdirSync(folder)).toEqual(["some.bin"]);
  expect(recallBeside("some.bin", "a", compiled)).toEqual(KEPT);
  expect(recallBeside("some.bin", "b", compiled)).toBeNull();
  expect(recallBeside("other.bin", "a", compiled)).toBeNull();
  keepBeside("some.bin", "b", "乙", compiled);
  expect(recallBeside("some.bin", "a", compiled)).toBeNull();
  expect(recallBeside("some.bin", "b", compiled)).toBe("乙");
});

test("what is damaged counts for nothing", () => {
  keepBeside("some.bin", "a", KEPT, compiled);
  const path = join(folder, "some.bin");
  const bytes = readFileSync(path);
  for (let at = 0; at < bytes.length; at += 1) {
    const damaged = Buffer.from(bytes);
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    writeFileSync(path, damaged);
    expect(recallBeside("some.bin", "a", compiled)).toBeNull();
  }
  writeFileSync(path, bytes.subarray(0, -1));
  expect(recallBeside("some.bin", "a", compiled)).toBeNull();
});

test("nothing is kept of a program that is not compiled, or was removed", () => {
  keepBeside("some.bin", "a", KEPT, null);
  expect(recallBeside("some.bin", "a", null)).toBeNull();
  rmSync(folder, { recursive: true });
  keepBeside("some.bin", "a", KEPT, compiled);
  expect(existsSync(folder)).toBe(false);
});
