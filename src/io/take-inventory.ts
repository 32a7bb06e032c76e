/** `(files of a site, its pages, what it was made of) → its inventory`. */
import type { KeyedPage } from "../eleventy/key-pages.ts";
import type { Inventory } from "../schema/inventory.ts";
import type { FileState } from "./list-files.ts";

export function takeInventory(
  states: ReadonlyMap<string, FileState>,
  keyed: readonly KeyedPage[],
  madeOf: Pick<Inventory, "inputs" | "pages">,
): Inventory {
  const keys = new Map(keyed.map(({ path, key }) => [path, key]));
  const files = [...states].map(([path, { bytes, changed }]): [string, Inventory["files"][string]] => [
    path,
    [keys.get(path) ?? null, bytes, changed],
  ]);
  return { format: 1, ...madeOf, files: Object.fromEntries(files) };
}
