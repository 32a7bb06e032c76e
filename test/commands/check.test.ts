import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { diagnosticSchema } from "../../src/schema/diagnostic.ts";
import { runCli } from "./run-cli.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "banmian-check-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

function check(...args: string[]) {
  const { code, stdout, stderr } = runCli(["check", ...args]);
  return { code, stdout, stderr };
}

test("the seeds have no errors, and the summary comes last", () => {
  const { code, stdout, stderr } = check();
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout.trimEnd().split("\n").at(-1)).toMatch(/^0 errors, \d+ warnings?$/);
});

test("a warning leaves the exit code 0, an error makes it 1; JSON is shaped as the schema says", () => {
  const page = join(folder, "b.txt");
  writeFileSync(page, "---\nedtion: 02\n---\n职工之家建成\n\n本报讯（记者 盛丽）职工之家昨天建成。\n");
  const warned = check(folder, "--format", "json");
  expect(warned.code).toBe(0);
  const warnings = diagnosticSchema.array().parse(JSON.parse(warned.stdout));
  expect(warnings[0]).toMatchObject({
    file: page,
    line: 2,
    column: 1,
    endColumn: 7,
    severity: "warning",
    id: "unknown-front-matter-key",
    text: "edtion: 02",
  });

  writeFileSync(join(folder, "a.txt"), "");
  const failed = check(folder, "--format", "json");
  expect(failed.code).toBe(1);
  expect(diagnosticSchema.array().parse(JSON.parse(failed.stdout))[0]).toMatchObject({
    file: join(folder, "a.txt"),
    severity: "error",
  });
});

test("a folder without pages is an error", () => {
  const { code, stdout } = check(folder);
  expect(code).toBe(1);
  expect(stdout).toContain("no-pages");
});
