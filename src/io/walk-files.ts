/** `folder → its files`, one by one, each by its path from the folder on and as the disk knows it. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { compareCodepoints } from "../index/compare-codepoints.ts";
import { statEntry } from "./stat-entry.ts";

export interface FileState {
  bytes: number;
  /** Milliseconds since 1970. */
  changed: number;
}

/** Null of a folder, too. */
export function readState(path: string): FileState | null {
  const stats = statEntry(path);
  return stats && !stats.isDirectory() ? { bytes: stats.size, changed: stats.mtimeMs } : null;
}

/** Files and folders that are not looked for, by their paths. */
interface Left {
  files: { has(path: string): boolean };
  folders: { has(path: string): boolean };
}

const NONE: Left = { files: new Set(), folders: new Set() };

/** In an order that does not depend on the disk; `left` are passed over. */
export function* walkFiles(
  folder: string,
  below = "",
  left: Left = NONE,
): Generator<[path: string, state: FileState]> {
  const entries = readdirSync(join(folder, below), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => compareCodepoints(a.name, b.name))) {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!left.folders.has(path)) yield* walkFiles(folder, path, left);
    } else if (!left.files.has(path)) {
      const state = readState(join(folder, path));
      if (state) yield [path, state];
    }
  }
}
