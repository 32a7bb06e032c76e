/** What is kept comes back as it was, and never from a file that is damaged or was made with something else. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readKept, writeKept } from "../../src/io/kept-file.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "banmian-kept-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const pathsOf = () => ({ path: join(folder, "kept", "digests.bin"), partial: join(folder, "partial") });
const kept = { articles: [["/articles/a/", "1a", null]] };

test("what was written is read", () => {
  writeKept(pathsOf(), { madeWith: "this", kept });
  expect(readKept(pathsOf(), "this")).toEqual(kept);
});

test("what was made with something else is not", () => {
  writeKept(pathsOf(), { madeWith: "that", kept });
  expect(readKept(pathsOf(), "this")).toBeNull();
});

test("a file that is not there, or of which any byte is another, is none", () => {
  expect(readKept(pathsOf(), "this")).toBeNull();
  writeKept(pathsOf(), { madeWith: "this", kept });
  const { path } = pathsOf();
  const whole = readFileSync(path);
  for (const at of whole.keys()) {
    const damaged = Buffer.from(whole);
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    writeFileSync(path, damaged);
    expect(readKept(pathsOf(), "this")).toBeNull();
  }
  writeFileSync(path, whole.subarray(0, -1));
  expect(readKept(pathsOf(), "this")).toBeNull();
});

test("a folder that can't be written costs nothing but time", () => {
  writeFileSync(join(folder, "kept"), "");
  expect(() => writeKept(pathsOf(), { madeWith: "this", kept })).not.toThrow();
});
