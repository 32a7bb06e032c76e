/** Runs the command line as a process of its own. For tests. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { devNull } from "node:os";
import { resolve } from "node:path";

export interface CliResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A machine's own settings must not decide a test. */
const NEUTRAL = {
  LC_ALL: "C",
  BANMIAN_CONFIG: devNull,
  BANMIAN_MAX_SIZE: "",
  BANMIAN_VOCABULARY: "",
  BANMIAN_BASE_PATH: "",
  SITE_URL: "",
  GITHUB_ACTIONS: "",
  NO_COLOR: "1",
};
const MAX_OUTPUT = 64 * 1024 ** 2;
/** Absolute, so that the command may run in another folder. */
const PROGRAM = ["--import", import.meta.resolve("tsx"), resolve("src/cli.ts")];

/** The exit code and all that was written, once the command has ended. */
export function runCli(
  args: readonly string[],
  { env = {}, cwd = "." }: { env?: NodeJS.ProcessEnv; cwd?: string } = {},
): CliResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...PROGRAM, ...args], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, ...NEUTRAL, ...env },
    maxBuffer: MAX_OUTPUT,
  });
  return { code: status, stdout, stderr };
}

/** For a command that goes on until it is told to stop. */
export function startCli(
  args: readonly string[],
  { env = {}, cwd = "." }: { env?: NodeJS.ProcessEnv; cwd?: string } = {},
): ChildProcess {
  // The program of the folder, which may be a copy of this one.
  const program = ["--import", import.meta.resolve("tsx"), resolve(cwd, "src/cli.ts")];
  return spawn(process.execPath, [...program, ...args], { cwd, env: { ...process.env, ...NEUTRAL, ...env } });
}
