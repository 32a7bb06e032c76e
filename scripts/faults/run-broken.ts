/** `(arguments of Node.js, what goes wrong) → how it ended`, by a process group of its own. */
import { spawn } from "node:child_process";
import { collectOutput, type Ended } from "../collect-output.ts";

export type { Ended };

export interface Breakage {
  /** What is below it is counted. */
  under: string;
  log?: string;
  at?: number;
  how?: "before" | "halfway" | "after" | "full";
}

export interface RunOptions {
  breakage?: Breakage;
  env?: NodeJS.ProcessEnv;
  /** Called with the number of the process. */
  onStarted?: (pid: number) => void;
}

function describeBreakage({ under, log, at, how }: Breakage): string[] {
  const url = new URL("break-disk.mjs", import.meta.url);
  for (const [name, value] of Object.entries({ under, log, at, how }))
    if (value !== undefined) url.searchParams.set(name, String(value));
  return ["--import", url.href];
}

export function runBroken(
  args: readonly string[],
  { breakage, env = {}, onStarted }: RunOptions = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [...(breakage ? describeBreakage(breakage) : []), ...args], {
    env: { ...process.env, ...env },
    // A group of its own, to be killed whole.
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (child.pid !== undefined) onStarted?.(child.pid);
  return collectOutput(child);
}
