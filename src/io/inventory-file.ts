/** The inventory of a site beside it, read and written. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { type Inventory, inventorySchema } from "../schema/inventory.ts";
import { inventoryPathOf } from "./kept-sites.ts";

/** Null where there is none that can be read: the site is made anew then. */
export function readInventory(target: string, folder: string): Inventory | null {
  try {
    return inventorySchema.parse(JSON.parse(readFileSync(inventoryPathOf(target, folder), "utf8")));
  } catch {
    return null;
  }
}

/** The name comes last: an inventory that is half written is none. */
export function writeInventory(target: string, folder: string, inventory: Inventory): void {
  const path = inventoryPathOf(target, folder);
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.draft`;
  writeFileSync(draft, JSON.stringify(inventory));
  renameSync(draft, path);
}

/** Before a folder is changed. */
export function dropInventory(target: string, folder: string): void {
  rmSync(inventoryPathOf(target, folder), { force: true });
}
