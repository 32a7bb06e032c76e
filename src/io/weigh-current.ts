/**
 * `(folder of a site, what one is to be made of) → what the last site weighs`, if it was made of the same and nobody has
 * changed anything in it; else null.
 */
import { isDeepStrictEqual } from "node:util";
import { SiteWeight } from "../publish/site-weight.ts";
import type { InventoryHead } from "../schema/inventory.ts";
import { readInventory, readInventoryHead } from "./inventory-file.ts";
import { walkKnown } from "./walk-known.ts";

export function weighCurrent(target: string, head: InventoryHead): SiteWeight | null {
  // Most sites are made because something has changed, and to read all of an inventory takes a while.
  if (!isDeepStrictEqual(readInventoryHead(target, target), head)) return null;
  const inventory = readInventory(target, target);
  if (!inventory) return null;
  const { files } = inventory;
  const weight = new SiteWeight();
  for (const [path, state] of walkKnown(target, inventory)) {
    const [, , bytes, changed] = files.get(path) ?? [];
    if (state.bytes !== bytes || state.changed !== changed) return null;
    weight.add(`/${path}`, state.bytes);
  }
  return weight.files === files.size ? weight : null;
}
