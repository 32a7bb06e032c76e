/** Finds DuckDB, by which tests read the dumps; where it is not installed, gets it from npm. */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { installFromNpm } from "./install-packages.ts";

const LIBRARY = "@duckdb/node-api";
/** The same for all, as if it stood in the lockfile. It doesn't because it is a binary of some 70 MB for each platform. */
const VERSION = "1.5.6-r.1";
/** Beside the packages of the lockfile, so that `npm install` doesn't take it for one too many. */
const FOLDER = resolve("node_modules/.cache/banmian-tools", `duckdb-${VERSION}`);
const ADVICE = `Install it yourself: npm install --no-save ${LIBRARY}@${VERSION}`;

/** Resolved from a file that need not exist. */
function resolveFrom(folder: string): string | undefined {
  try {
    return createRequire(join(folder, "index.js")).resolve(LIBRARY);
  } catch {
    return undefined;
  }
}

/** The path of its module. Throws an error of one line where there is none and none can be had. */
export function findDuckdb(): string {
  const known = resolveFrom(FOLDER) ?? resolveFrom(process.cwd());
  if (known) return known;
  if (!existsSync(FOLDER)) installFromNpm(`${LIBRARY}@${VERSION}`, FOLDER, ADVICE);
  const path = resolveFrom(FOLDER);
  if (!path) throw new Error(`No DuckDB found. ${ADVICE}`);
  return path;
}
