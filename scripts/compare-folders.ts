/** Two folders in; the paths whose bytes differ or that one of them lacks out, in order. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

function filesOf(folder: string): Set<string> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return new Set(paths.filter((path) => statSync(join(folder, path)).isFile()));
}

export function compareFolders(left: string, right: string): string[] {
  const leftFiles = filesOf(left);
  const rightFiles = filesOf(right);
  const isSame = (path: string) =>
    leftFiles.has(path) &&
    rightFiles.has(path) &&
    readFileSync(join(left, path)).equals(readFileSync(join(right, path)));
  return [...new Set([...leftFiles, ...rightFiles])].sort().filter((path) => !isSame(path));
}
