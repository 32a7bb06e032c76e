import { expect, test } from "vitest";
import { runCli, spawnCli } from "./run-cli.ts";

const COMMANDS = ["parse", "check", "build", "ledger", "diff", "start"];

test.each([[], ["help"], ["--help"]])("%j lists the commands", async (...args) => {
  const { code, stdout } = await runCli(args.filter((arg) => typeof arg === "string"));
  expect(code).toBe(0);
  for (const name of COMMANDS) expect(stdout).toMatch(new RegExp(`^ +${name} `, "m"));
});

test("a process says by its exit code how it went", () => {
  expect(spawnCli(["help"])).toMatchObject({ code: 0, stderr: "" });
  expect(spawnCli(["frobnicate"])).toMatchObject({ code: 2, stdout: "" });
});

test.each(COMMANDS)("%s --help tells its options", async (name) => {
  const { code, stdout, stderr } = await runCli([name, "--help"]);
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("--max-size");
});

test.each([
  [["frobnicate"], "frobnicate"],
  [["constructor"], "constructor"],
  [["parse"], "FILE"],
  [["parse", "--frob", "x.txt"], "--frob"],
  [["parse", "x.txt", "--max-size", "many"], "many"],
  [["check", "--lang", "fr"], "fr"],
  [["check", "--format", "xml"], "xml"],
  [["check:site", "--only", "links,frob"], "frob"],
  [["check:site", "--format", "xml"], "xml"],
  [["build", "extra"], "extra"],
  [["build", "--out"], "--out"],
  [["build", "--out", "."], "."],
  [["build", "--out", "seeds/site"], "seeds"],
  [["build", "--out", "src"], "src"],
  [["build", "--out", "package.json"], "package.json"],
  [["start", "--port", "none"], "none"],
  [["start", "--port", "70000"], "70000"],
])("%j is a mistake in the call, and named", async (args, named) => {
  const { code, stdout, stderr } = await runCli(args);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(named);
  expect(stderr).not.toMatch(/^ +at /m);
});
