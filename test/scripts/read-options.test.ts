/** Every script of the project says what it does, and what is wrong with how it was called, and does nothing then. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
/** Those that take options of their own, and one that package.json doesn't name. */
const paths = [
  ...Object.values(scripts).flatMap((command) => /^tsx (scripts\/[\w-]+\.ts)$/.exec(command)?.[1] ?? []),
  "scripts/kubernetes/try.ts",
].filter((path) => path !== "scripts/test.ts");

const run = (path: string, args: readonly string[]) =>
  spawnSync(process.execPath, ["--import", "tsx", path, ...args], { encoding: "utf8" });

test("all scripts are looked at", () => {
  const own = readdirSync("scripts", { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  const readers = own
    .map((name) => join("scripts", name))
    .filter((path) => /from "\.\.?\/read-options\.ts"/u.test(readFileSync(path, "utf8")));
  expect(readers.sort()).toEqual([...paths].sort());
});

describe.each(paths)("%s", (path) => {
  test("tells its usage", () => {
    const { status, stdout, stderr } = run(path, ["--help"]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^Usage: np[mx] [\s\S]+\n +--help +print this\n$/u);
  });

  test("tells an option that there is not, before its usage", () => {
    const { status, stdout, stderr } = run(path, ["--nonsense"]);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^Unknown option '--nonsense'\n\nUsage: /u);
  });
});

test.each([
  [
    "scripts/bench.ts",
    ["build", "--n", "1000,many"],
    "Unexpected --n “many”, expected a whole number from 1 on",
  ],
  ["scripts/bench.ts", ["nothing"], "There is no bench “nothing”"],
  ["scripts/fuzz.ts", ["--target", "nothing"], "There is no target “nothing”"],
  ["scripts/fuzz.ts", ["--seconds", "0"], "Unexpected --seconds “0”, expected a whole number from 1 on"],
  ["scripts/faults.ts", ["--kills", "-1"], "Option '--kills' argument is ambiguous"],
  ["scripts/faults.ts", ["--kills=-1"], "Unexpected --kills “-1”, expected a whole number"],
])("%s %s says what is wrong", (path, args, told) => {
  const { status, stderr } = run(path, args);
  expect([status, stderr.split("\n")[0]]).toEqual([2, expect.stringContaining(told)]);
});
