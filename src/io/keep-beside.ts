/**
 * What takes long to make of files that come with the program, such as a dictionary, kept beside what that was compiled
 * to, and removed with it. Where the program is not compiled, it is made each time.
 */
import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { readKept, writeKept } from "./kept-file.ts";
import { compiledProgram } from "./locate-program.ts";
import type { SealedPaths } from "./sealed-file.ts";

function locate(name: string, compiled: string): SealedPaths {
  const path = fileURLToPath(new URL(name, compiled));
  return { path, partial: `${path}.${process.pid}` };
}

/** Another Node.js may write values otherwise. */
const describe = (madeOf: string) => `${process.version} ${madeOf}`;

/** Null where nothing of that name was kept, or it was made of other files than `madeOf` says. */
export function recallBeside<Kept>(name: string, madeOf: string, compiled = compiledProgram): Kept | null {
  return compiled === null ? null : readKept<Kept>(locate(name, compiled), describe(madeOf));
}

export function keepBeside(name: string, madeOf: string, kept: unknown, compiled = compiledProgram): void {
  if (compiled === null) return;
  const paths = locate(name, compiled);
  // A program that nobody has begun with for long is removed, and stays so.
  if (existsSync(dirname(paths.path))) writeKept(paths, { madeWith: describe(madeOf), kept });
}
