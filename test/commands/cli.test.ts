import { expect, test } from "vitest";
import { runCli } from "./run-cli.ts";

const COMMANDS = ["parse", "check", "build", "ledger", "diff", "start"];

test.each([[], ["help"], ["--help"]])("%j lists the commands", (...args) => {
  const { code, stdout } = runCli(args.filter((arg) => typeof arg === "string"));
  expect(code).toBe(0);
  for (const name of COMMANDS) expect(stdout).toMatch(new RegExp(`^ +${name} `, "m"));
});

test.each(COMMANDS)("%s --help tells its options", (name) => {
  const { code, stdout, stderr } = runCli([name, "--help"]);
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
])("%j is a mistake in the call, and named", (args, named) => {
  const { code, stdout, stderr } = runCli(args);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(named);
  expect(stderr).not.toMatch(/^ +at /m);
});
