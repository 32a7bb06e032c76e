/** `folder → its files`, by path from the folder on, each as the disk knows it. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

export interface FileState {
  bytes: number;
  /** Milliseconds since 1970. */
  changed: number;
}

export function readState(path: string): FileState | null {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats ? { bytes: stats.size, changed: stats.mtimeMs } : null;
}

export function listFiles(folder: string): Map<string, FileState> {
  const files = new Map<string, FileState>();
  const enter = (below: string) => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) enter(path);
      else {
        const state = readState(join(folder, path));
        if (state) files.set(path, state);
      }
    }
  };
  enter("");
  return files;
}
