/** `(pid) → what tells it from an earlier or later process of the same number`; null where no such process runs. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

const DIGITS = 8;
/** Where a system doesn't say when a process started, its number alone has to do. */
const UNKNOWN = "unknown";
/** Fields of `/proc/<pid>/stat` after the name of the program, which may hold spaces. */
const STATE = 0;
const START = 19;
/** It has ended, and only its parent hasn't noticed. */
const ENDED = new Set(["Z", "X"]);

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, under another user.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

const digestOf = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, DIGITS);

/** Ticks since the start of the system, which has an id of its own. */
function readProc(pid: number): string | null {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  if (ENDED.has(fields[STATE] ?? "")) return null;
  return digestOf(`${readFileSync("/proc/sys/kernel/random/boot_id", "utf8")}${fields[START]}`);
}

export function identifyProcess(pid: number): string | null {
  if (!isRunning(pid)) return null;
  try {
    return readProc(pid);
  } catch {
    const { stdout } = spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], {
      encoding: "utf8",
      env: { ...process.env, LC_ALL: "C" },
    });
    return stdout?.trim() ? digestOf(stdout.trim()) : UNKNOWN;
  }
}
