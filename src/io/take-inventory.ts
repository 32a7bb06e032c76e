/** `(folder of a site, what is in it, keys of its pages by path) → the entries of its inventory`, one by one. */
import { join } from "node:path";
import type { InventoryEntry } from "../schema/inventory.ts";
import { statEntry } from "./stat-entry.ts";
import type { FileState } from "./walk-files.ts";

/** That of a file or folder, which for what stands in the site itself is ""; null of that. */
function parentOf(path: string): string | null {
  return path === "" ? null : path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

export interface FolderContents {
  files: Iterable<[path: string, state: FileState]>;
  /** All folders, with when each last changed, in milliseconds since 1970; null where the disk is to be asked. @default those that have files */
  folders?: ReadonlyMap<string, number | null> | undefined;
}

export function* takeInventory(
  site: string,
  { files, folders }: FolderContents,
  keys: ReadonlyMap<string, string>,
): Generator<InventoryEntry> {
  const found = new Map<string, null>([["", null]]);
  for (const [path, { bytes, changed }] of files) {
    yield [path, keys.get(path) ?? null, bytes, changed];
    if (folders) continue;
    for (let folder = parentOf(path); folder !== null && !found.has(folder); folder = parentOf(folder))
      found.set(folder, null);
  }
  for (const [folder, known] of folders ?? found) {
    const changed = known ?? statEntry(join(site, folder))?.mtimeMs;
    if (changed !== undefined) yield [folder, changed];
  }
}
