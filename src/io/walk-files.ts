/** `folder → its files`, one by one, each by its path from the folder on and as the disk knows it. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { compareCodepoints } from "../index/compare-codepoints.ts";

export interface FileState {
  bytes: number;
  /** Milliseconds since 1970. */
  changed: number;
}

export function readState(path: string): FileState | null {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats ? { bytes: stats.size, changed: stats.mtimeMs } : null;
}

/** In an order that does not depend on the disk. */
export function* walkFiles(folder: string, below = ""): Generator<[path: string, state: FileState]> {
  const entries = readdirSync(join(folder, below), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => compareCodepoints(a.name, b.name))) {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) yield* walkFiles(folder, path);
    else {
      const state = readState(join(folder, path));
      if (state) yield [path, state];
    }
  }
}
