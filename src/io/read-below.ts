/** `(folder, path below it) → the bytes of the file`; null where there is none, or where the path leads elsewhere. */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";

export function readBelow(folder: string, path: string): Uint8Array | null {
  if (path.split("/").includes("..")) return null;
  const full = join(folder, path);
  return statSync(full, { throwIfNoEntry: false })?.isFile() ? readFileSync(full) : null;
}
