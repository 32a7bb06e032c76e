/**
 * `(folder, its inventory) → its files`, as `walkFiles` finds them, in another order. What stands in a folder is looked
 * for only where something came or went since; to list a folder takes ten times as long as to ask when it was changed.
 */
import type { Inventory } from "../schema/inventory.ts";
import { statEntry } from "./stat-entry.ts";
import { type FileState, readState, walkFiles } from "./walk-files.ts";

/** `onChanged` is called with the path of each folder that is not as the inventory has it. */
export function* walkKnown(
  root: string,
  { files, folders }: Pick<Inventory, "files" | "folders">,
  onChanged?: (folder: string) => void,
): Generator<[path: string, state: FileState]> {
  // Paths of an inventory need not be put in order, and there are hundreds of thousands.
  for (const path of files.keys()) {
    const state = readState(`${root}/${path}`);
    if (state) yield [path, state];
  }
  for (const [folder, changed] of folders) {
    const stats = statEntry(`${root}/${folder}`);
    if (stats?.mtimeMs === changed && stats.isDirectory()) continue;
    onChanged?.(folder);
    if (stats?.isDirectory()) yield* walkFiles(root, folder, { files, folders });
  }
}
