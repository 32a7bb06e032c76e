/** Throws a UsageError where publishing to `target` would put a site in place of something else. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { UsageError } from "./usage-error.ts";

const INDEX = "index.html";

function contains(folder: string, path: string): boolean {
  return relative(resolve(folder), resolve(path)).split(sep)[0] !== "..";
}

/** Free to take are a path that doesn't exist, an empty folder, and a former site. */
export function checkTarget(target: string, input: string): void {
  for (const kept of [".", input]) {
    if (contains(target, kept)) throw new UsageError(`--out ${target} would replace ${resolve(kept)}`);
  }
  if (contains(input, target)) throw new UsageError(`--out ${target} lies in the pages' folder ${input}`);
  if (!existsSync(target)) return;
  if (!statSync(target).isDirectory()) throw new UsageError(`--out ${target} is a file, expected a folder`);
  const names = readdirSync(target);
  if (names.length > 0 && !names.includes(INDEX)) {
    throw new UsageError(`--out ${target} holds something that is no site (it has no ${INDEX})`);
  }
}
