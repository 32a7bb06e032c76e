/** `(folder of a site, what is in it, keys of its pages by path) → the entries of its inventory`, one by one. */
import { join } from "node:path";
import type { InventoryEntry } from "../schema/inventory.ts";
import { statEntry } from "./stat-entry.ts";
import type { FileState } from "./walk-files.ts";

/** That of a file or folder, which for what stands in the site itself is ""; null of that. */
function parentOf(path: string): string | null {
  return path === "" ? null : path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

const isWithin = (path: string, folder: string) =>
  folder === "" || path === folder || path.startsWith(`${folder}/`);

export interface FolderContents {
  files: Iterable<[path: string, state: FileState]>;
  /** All folders, with when each last changed, in milliseconds since 1970; null where the disk is to be asked. @default those that have files */
  folders?: ReadonlyMap<string, number | null> | undefined;
}

/**
 * Folders of which nothing is known come with the first of their files, for they are too many to be held, and again where
 * files of others come between: the last word holds.
 */
export function* takeInventory(
  site: string,
  { files, folders }: FolderContents,
  keys: ReadonlyMap<string, string>,
): Generator<InventoryEntry> {
  function* listFolder(folder: string, known: number | null): Generator<InventoryEntry> {
    const changed = known ?? statEntry(join(site, folder))?.mtimeMs;
    if (changed !== undefined) yield [folder, changed];
  }
  if (!folders) yield* listFolder("", null);
  /** The folder of the file before. */
  let before = "";
  for (const [path, { bytes, changed }] of files) {
    yield [path, keys.get(path) ?? null, bytes, changed];
    if (folders) continue;
    const parent = parentOf(path) ?? "";
    for (let folder: string | null = parent; folder !== null; folder = parentOf(folder)) {
      if (isWithin(before, folder)) break;
      yield* listFolder(folder, null);
    }
    before = parent;
  }
  for (const [folder, known] of folders ?? []) yield* listFolder(folder, known);
}
