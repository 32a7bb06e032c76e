import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { findBrowser } from "../../scripts/find-browser.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "banmian-browser-"));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function placeProgram(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, "#!/bin/sh\n");
  chmodSync(path, 0o755);
  return path;
}

test("CHROMIUM_PATH wins", () => {
  const mine = placeProgram("mine");
  vi.stubEnv("CHROMIUM_PATH", mine);
  expect(findBrowser()).toBe(mine);
});

test("the PATH is searched in the order of the commands", () => {
  placeProgram("google-chrome");
  const chromium = placeProgram("chromium");
  vi.stubEnv("CHROMIUM_PATH", "");
  vi.stubEnv("PATH", folder);
  expect(findBrowser()).toBe(chromium);
});

test.each(["missing", "."])("a CHROMIUM_PATH that is no program file (%s) is named", (name) => {
  const path = join(folder, name);
  vi.stubEnv("CHROMIUM_PATH", path);
  expect(() => findBrowser()).toThrow(path);
});
