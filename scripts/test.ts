/** `npm test`: all that has to hold before a change is taken in, step by step; stops at the first that fails. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const FAILED = 1;

/** Runs a script of package.json; its exit code out. */
function runScript(name: string, args: readonly string[] = []): number {
  const { status } = spawnSync("npm", ["run", "--silent", name, "--", ...args], {
    stdio: "inherit",
    // npm is a script on Windows, which only a shell starts.
    shell: process.platform === "win32",
  });
  return status ?? FAILED;
}

/** A site is a function of its pages, and sound. */
function buildAndCheck(): number {
  const folder = mkdtempSync(join(tmpdir(), "banmian-test-"));
  const site = join(folder, "site");
  try {
    return runScript("reproduce", ["--out", site]) || runScript("check:site", ["--site", site]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const STEPS: readonly (readonly [name: string, run: () => number])[] = [
  ["lint", () => runScript("lint")],
  ["types", () => runScript("types")],
  ["unit tests", () => runScript("test:unit")],
  ["browser tests", () => runScript("test:browser")],
  ["three builds, the same bytes, and the site sound", buildAndCheck],
  ["check", () => runScript("check")],
];

/** The exit code of the first step that fails, 0 where none does. */
function runSteps(): number {
  for (const [index, [name, run]] of STEPS.entries()) {
    process.stdout.write(`\n[${index + 1}/${STEPS.length}] ${name}\n`);
    const status = run();
    if (status === 0) continue;
    process.stdout.write(`\n${name} failed with exit code ${status}\n${index} passed, 1 failed\n`);
    return status;
  }
  process.stdout.write(`\n${STEPS.length} passed, 0 failed\n`);
  return 0;
}

process.exitCode = runSteps();
