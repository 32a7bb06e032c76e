/** Path of a module below the project → its address in the program that runs: as it is written, or compiled. */
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** Address of the folder that this program was compiled to (`keep-program.mjs`). */
declare const COMPILED_PROGRAM: string | undefined;

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));

/** Where `path` stands among what a program was compiled to; null stands for the program as it is written. */
export function locateModule(path: string, compiled: string | null, project: string = PROJECT): URL {
  if (compiled === null) return pathToFileURL(join(project, path));
  return new URL(path.replace(/\.ts$/, ".mjs"), compiled);
}

/** Null for the program as it is written. */
export const compiledProgram = typeof COMPILED_PROGRAM === "undefined" ? null : COMPILED_PROGRAM;

/** `project` is the folder of what is written. @default that of this program */
export function locateProgram(path: string, project?: string): URL {
  return locateModule(path, compiledProgram, project);
}
