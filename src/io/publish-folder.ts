/** Publishes a folder whole or not at all: it is made beside the former one and takes its place by a rename. */
import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

const OLD = "old";
const NEXT = "next";

function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, under another user.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Puts right what a run that was killed left behind; a run that still lives is let be. */
function cleanLeftovers(target: string): void {
  const folder = dirname(target);
  const prefix = `${basename(target)}.`;
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const [, kind, pid] =
      /^(old|next)-(\d+)$/.exec(name.startsWith(prefix) ? name.slice(prefix.length) : "") ?? [];
    if (kind === undefined || isAlive(Number(pid))) continue;
    // Killed between the two renames: the former folder is the only one there is.
    if (kind === OLD && !existsSync(target)) renameSync(join(folder, name), target);
    else rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** Old out, next in; where next can't come in, old comes back. */
function swap(target: string, next: string): void {
  const old = `${target}.${OLD}-${process.pid}`;
  const hadFormer = existsSync(target);
  if (hadFormer) renameSync(target, old);
  try {
    renameSync(next, target);
  } catch (error) {
    if (hadFormer) renameSync(old, target);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

/**
 * Calls `fill` with the path of a new, empty folder beside `target`, then puts that folder in place of `target`.
 * Where `fill` or a rename throws, `target` stays as it was, the new folder is removed, and the error goes on.
 */
export async function publishFolder<Result>(
  target: string,
  fill: (folder: string) => Promise<Result>,
): Promise<Result> {
  // A link to the site is kept, and what it points to replaced.
  const real = existsSync(target) ? realpathSync(target) : resolve(target);
  cleanLeftovers(real);
  const next = `${real}.${NEXT}-${process.pid}`;
  // Not recursive on `next` itself: where the parent refuses, Node's recursive mkdir may try for ever.
  mkdirSync(dirname(next), { recursive: true });
  mkdirSync(next);
  try {
    const result = await fill(next);
    swap(real, next);
    return result;
  } catch (error) {
    rmSync(next, { recursive: true, force: true });
    throw error;
  }
}
