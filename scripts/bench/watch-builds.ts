/**
 * `(what a build is called with, changes) → what building again takes after each`, by a process that waits for them
 * (`build --watch`): from the change to the published site. Pages come seconds apart: what the process does ahead while
 * it waits is done then, and counts as processor time of the build that it is for.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Measured } from "./run-measured.ts";

/** What it says when it has built. */
const WAITING = "Waiting for changes";
const LOOK_MS = 10;
/** So long a process does nothing that has no more to do; and so long at most it is waited for. */
const REST_MS = 500;
const LONGEST_REST_MS = 10_000;
const KB = 1024;
const MS = 1000;
/** Of the times that Linux tells: it counts hundredths of seconds on every machine that Node.js runs on. */
const TICKS_PER_SECOND = 100;
const PROCESSES = "/proc";
/** Fields of /proc/PID/stat after the name of the program, which may hold anything (man 5 proc). */
const FIELDS = { parent: 1, user: 11, system: 12 } as const;

interface Use {
  cpu: number;
  memory: number;
}

/** Of a process and all that it started and that goes on; null where the system doesn't tell. */
function readUse(pid: number): Use | null {
  try {
    const stat = (id: string) => {
      const text = readFileSync(join(PROCESSES, id, "stat"), "utf8");
      return text.slice(text.lastIndexOf(")") + 2).split(" ");
    };
    const own = readdirSync(PROCESSES).filter(
      (id) => /^\d+$/.test(id) && (Number(id) === pid || Number(stat(id)[FIELDS.parent]) === pid),
    );
    const use = { cpu: 0, memory: 0 };
    for (const id of own) {
      const fields = stat(id);
      use.cpu += (Number(fields[FIELDS.user]) + Number(fields[FIELDS.system])) / TICKS_PER_SECOND;
      const [, most] = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync(join(PROCESSES, id, "status"), "utf8")) ?? [];
      use.memory = Math.max(use.memory, Number(most) * KB);
    }
    return use;
  } catch {
    return null;
  }
}

/** Resolves when it has built and said so `times` times in all. */
async function waitUntil(said: () => string, times: number, child: ChildProcess): Promise<void> {
  while (said().split(WAITING).length <= times) {
    if (child.exitCode !== null) throw new Error(`build --watch ended:\n${said()}`);
    await setTimeout(LOOK_MS);
  }
}

/** Resolves when the processor time that is told stays the same. */
async function waitForRest(use: () => Use | null): Promise<void> {
  const start = performance.now();
  let before: number | null = null;
  for (let now = use()?.cpu ?? null; now !== before || now === null; now = use()?.cpu ?? null) {
    if (performance.now() - start > LONGEST_REST_MS) return;
    before = now;
    await setTimeout(REST_MS);
  }
}

export async function watchBuilds(
  args: readonly string[],
  { cwd, env }: { cwd: string; env: NodeJS.ProcessEnv },
  changes: readonly (() => void)[],
): Promise<Measured[]> {
  const child = spawn(process.execPath, [...args, "--watch", "--lang", "en"], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => chunks.push(chunk.toString()));
  const said = () => chunks.join("");
  const use = () => (child.pid === undefined ? null : readUse(child.pid));
  try {
    await waitUntil(said, 1, child);
    const measured: Measured[] = [];
    for (const [index, change] of changes.entries()) {
      const before = use();
      await waitForRest(use);
      const start = performance.now();
      change();
      await waitUntil(said, index + 2, child);
      const wall = (performance.now() - start) / MS;
      const after = use();
      measured.push({
        wall,
        cpu: before && after ? after.cpu - before.cpu : null,
        memory: after?.memory ?? null,
      });
    }
    return measured;
  } finally {
    child.kill("SIGINT");
  }
}
