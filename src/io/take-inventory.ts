/** `(files of a site, keys of its pages by path) → the entries of its inventory`, one by one. */
import type { InventoryEntry } from "../schema/inventory.ts";
import type { FileState } from "./walk-files.ts";

export function* takeInventory(
  states: Iterable<[path: string, state: FileState]>,
  keys: ReadonlyMap<string, string>,
): Generator<InventoryEntry> {
  for (const [path, { bytes, changed }] of states) yield [path, keys.get(path) ?? null, bytes, changed];
}
