/** Folders and files below a folder in, one digest of all their paths and bytes out; where that folder stands is of no account. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { compareCodepoints } from "../index/compare-codepoints.ts";

const DIGITS = 16;

function listFiles(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => listFiles(join(path, name)));
}

/** Throws the error of the file system where one can't be read. */
export function digestFiles(root: string, paths: readonly string[]): string {
  const hash = createHash("sha256");
  const files = paths
    .flatMap((path) => listFiles(join(root, path)))
    .map((path) => ({ path, name: relative(root, path).split(sep).join("/") }));
  for (const { path, name } of files.sort((a, b) => compareCodepoints(a.name, b.name))) {
    const bytes = readFileSync(path);
    // The length goes before the bytes, so that no two lists of files make the same stream.
    hash.update(`${name}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest("hex").slice(0, DIGITS);
}
