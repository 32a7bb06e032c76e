/** Throws a UsageError where publishing to `target` would put a site in place of something else. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { UsageError } from "./usage-error.ts";

export interface TargetOptions {
  /** The folder of the pages, which must not be lost; null where none are read. */
  input: string | null;
  /** A file that a former one has: what has it may be replaced. */
  holds: string;
}

function contains(folder: string, path: string): boolean {
  return relative(resolve(folder), resolve(path)).split(sep)[0] !== "..";
}

/** Free to take are a path that doesn't exist, an empty folder, and what was made before. */
export function checkTarget(target: string, { input, holds }: TargetOptions): void {
  for (const kept of [".", ...(input === null ? [] : [input])]) {
    if (contains(target, kept)) throw new UsageError(`--out ${target} would replace ${resolve(kept)}`);
  }
  if (input !== null && contains(input, target))
    throw new UsageError(`--out ${target} lies in the pages' folder ${input}`);
  if (!existsSync(target)) return;
  if (!statSync(target).isDirectory()) throw new UsageError(`--out ${target} is a file, expected a folder`);
  const names = readdirSync(target);
  if (names.length > 0 && !names.includes(holds)) {
    throw new UsageError(`--out ${target} holds something else (it has no ${holds})`);
  }
}
