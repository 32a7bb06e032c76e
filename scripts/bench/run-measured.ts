/** A program and its arguments in; what it took out. Throws an Error with what it said where it fails. */
import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** GNU time (`apt-get install time`): Node.js tells nothing of the processes that a process starts. */
const TIME = "/usr/bin/time";
const FORMAT = "%U %S %M";
const MOST_OUTPUT = 64 * 1024 ** 2;
const KB = 1024;
const MS = 1000;

export interface Measured {
  /** Seconds that it took. */
  wall: number;
  /** Seconds of processor time, with all that it started; null without GNU time. */
  cpu: number | null;
  /** Bytes that the largest process had at most; null without GNU time. */
  memory: number | null;
}

export function runMeasured(
  program: string,
  args: readonly string[],
  { cwd, env = {} }: { cwd: string; env?: NodeJS.ProcessEnv },
): Measured {
  const isTimed = existsSync(TIME);
  const options = { cwd, env: { ...process.env, ...env }, encoding: "utf8", maxBuffer: MOST_OUTPUT } as const;
  const start = performance.now();
  const { status, stdout, stderr, error }: SpawnSyncReturns<string> = isTimed
    ? spawnSync(TIME, ["-f", FORMAT, program, ...args], options)
    : spawnSync(program, args, options);
  const wall = (performance.now() - start) / MS;
  if (status !== 0) throw new Error(`${program} failed: ${error?.message ?? stderr + stdout}`);
  const told = isTimed ? stderr.trim().split("\n").at(-1) : undefined;
  const [user, system, kilobytes] = (told ?? "").split(" ").map(Number);
  if (user === undefined || system === undefined || kilobytes === undefined)
    return { wall, cpu: null, memory: null };
  return { wall, cpu: user + system, memory: kilobytes * KB };
}
