/**
 * `(folder, its inventory) → its files`, as `walkFiles` finds them, in another order. What stands in a folder is looked
 * for only where something came or went since; to list a folder takes ten times as long as to ask when it was changed.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Inventory } from "../schema/inventory.ts";
import { type FileState, readState, walkFiles } from "./walk-files.ts";

export function* walkKnown(
  root: string,
  { files, folders }: Pick<Inventory, "files" | "folders">,
): Generator<[path: string, state: FileState]> {
  for (const path of files.keys()) {
    const state = readState(join(root, path));
    if (state) yield [path, state];
  }
  for (const [folder, changed] of folders)
    if (readState(join(root, folder))?.changed !== changed) yield* walkStrange(folder);

  /** What stands in it and is not in the inventory. */
  function* walkStrange(folder: string): ReturnType<typeof walkFiles> {
    for (const entry of listEntries(join(root, folder))) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (files.has(path) || folders.has(path)) continue;
      if (entry.isDirectory()) yield* walkFiles(root, path);
      else {
        const state = readState(join(root, path));
        if (state) yield [path, state];
      }
    }
  }
}

/** None of a folder that is gone. */
function listEntries(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
