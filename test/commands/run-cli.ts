/** Runs the command line: in a process that has the program loaded, or in one of its own. For tests. */
import { type ChildProcess, fork, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { devNull } from "node:os";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Order } from "./cli-process.ts";

export interface CliResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

interface RunOptions {
  env?: NodeJS.ProcessEnv;
  cwd?: string;
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
const LOADER = ["--import", import.meta.resolve("tsx")];

const environment = (env: NodeJS.ProcessEnv) => ({ ...process.env, ...NEUTRAL, ...env });

let child: ChildProcess | null = null;

function openProcess(): ChildProcess {
  const opened = fork(fileURLToPath(new URL("./cli-process.ts", import.meta.url)), { execArgv: LOADER });
  // Nobody waits for it at the end.
  opened.unref();
  opened.channel?.unref();
  return opened;
}

/** Orders are carried out one after the other. */
let last: Promise<unknown> = Promise.resolve();

/** The exit code and all that was written, once the command has ended. It reads no standard input. */
export function runCli(
  args: readonly string[],
  { env = {}, cwd = "." }: RunOptions = {},
): Promise<CliResult> {
  const run = async () => {
    if (!child?.connected) child = openProcess();
    const answered = once(child, "message") as Promise<[CliResult]>;
    child.send({ args, env: environment(env), cwd: resolve(cwd) } satisfies Order);
    return (await answered)[0];
  };
  const result = last.then(run);
  last = result.catch(() => null);
  return result;
}

/** The same by a process of its own: for what concerns the process, such as its pipes. */
export function spawnCli(args: readonly string[], { env = {}, cwd = "." }: RunOptions = {}): CliResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve("src/run.mjs"), ...args], {
    cwd,
    encoding: "utf8",
    env: environment(env),
    maxBuffer: MAX_OUTPUT,
  });
  return { code: status, stdout, stderr };
}

/** For a command that goes on until it is told to stop; the program of `cwd`, which may hold a copy of it. */
export function startCli(args: readonly string[], { env = {}, cwd = "." }: RunOptions = {}): ChildProcess {
  return spawn(process.execPath, [resolve(cwd, "src/run.mjs"), ...args], { cwd, env: environment(env) });
}
