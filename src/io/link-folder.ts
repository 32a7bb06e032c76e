/** `(site, paths of its files, a new folder) → the folder has links to them`, and what is in it. */
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { SpareSite } from "./find-former.ts";
import { linkFile } from "./link-file.ts";
import { statEntry } from "./stat-entry.ts";
import { type FileState, readState } from "./walk-files.ts";

export function linkFolder(site: string, paths: Iterable<string>, folder: string): SpareSite {
  const files = new Map<string, FileState>();
  const folders = new Map<string, number | null>([["", null]]);
  mkdirSync(folder);
  for (const path of paths) {
    const parent = dirname(path);
    if (!folders.has(parent)) mkdirSync(join(folder, parent), { recursive: true });
    for (let above = parent; above !== "." && !folders.has(above); above = dirname(above))
      folders.set(above, null);
    const place = join(folder, path);
    linkFile(join(site, path), place);
    const state = readState(place);
    if (state) files.set(path, state);
  }
  // Once nothing comes into them any more.
  for (const path of folders.keys()) folders.set(path, statEntry(join(folder, path))?.mtimeMs ?? null);
  return { files, stale: new Set(), folders };
}
