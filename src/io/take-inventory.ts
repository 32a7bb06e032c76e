/** `(folder of a site, what is in it, keys of its pages by path) → the entries of its inventory`, one by one. */
import { statSync } from "node:fs";
import { join } from "node:path";
import type { InventoryEntry } from "../schema/inventory.ts";
import type { FileState } from "./walk-files.ts";

/** That of a file or folder, which for what stands in the site itself is ""; null of that. */
function parentOf(path: string): string | null {
  return path === "" ? null : path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

const isWithin = (path: string, folder: string) =>
  folder === "" || path === folder || path.startsWith(`${folder}/`);

export interface FolderContents {
  files: Iterable<[path: string, state: FileState]>;
  /** When folders last changed, in milliseconds since 1970. @default the disk is asked */
  folders?: ReadonlyMap<string, number> | undefined;
}

/** Folders come with the first of their files, and again where files of others come between: the last word holds. */
export function* takeInventory(
  site: string,
  { files, folders }: FolderContents,
  keys: ReadonlyMap<string, string>,
): Generator<InventoryEntry> {
  /** The folder of the file before. */
  let before: string | null = null;
  for (const [path, { bytes, changed }] of files) {
    const parent = parentOf(path);
    for (let folder = parent; folder !== null; folder = parentOf(folder)) {
      if (before !== null && isWithin(before, folder)) break;
      yield [folder, folders?.get(folder) ?? statSync(join(site, folder)).mtimeMs];
    }
    yield [path, keys.get(path) ?? null, bytes, changed];
    before = parent;
  }
}
