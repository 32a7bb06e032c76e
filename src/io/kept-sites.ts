/**
 * What is kept beside a site for the next build: an inventory of it, and the site before it with one of its own. An
 * inventory is named by the number that the disk gives its folder, which renames leave as it is: so it is never taken
 * for that of another folder.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { type Inventory, inventorySchema } from "../schema/inventory.ts";
import { discardFolder } from "./discard-folder.ts";

const keptFolderOf = (target: string) => `${target}.kept`;

/** Where the site before the one at `target` stands, if it does. */
export const spareOf = (target: string) => join(keptFolderOf(target), "site");

const INVENTORY = /^inventory-\d+\.json$/;

const nameOf = (folder: string) => `inventory-${statSync(folder, { bigint: true }).ino}.json`;

/** Null where there is none that can be read: the site is made anew then. */
export function readInventory(target: string, folder: string): Inventory | null {
  try {
    const text = readFileSync(join(keptFolderOf(target), nameOf(folder)), "utf8");
    return inventorySchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** The name comes last: an inventory that is half written is none. */
export function writeInventory(target: string, folder: string, inventory: Inventory): void {
  const kept = keptFolderOf(target);
  mkdirSync(kept, { recursive: true });
  const draft = join(kept, `draft-${process.pid}`);
  writeFileSync(draft, JSON.stringify(inventory));
  renameSync(draft, join(kept, nameOf(folder)));
}

/** Before a folder is changed. */
export function dropInventory(target: string, folder: string): void {
  rmSync(join(keptFolderOf(target), nameOf(folder)), { force: true });
}

/** A site that no page can be taken from any more. */
export function dropSpare(target: string): void {
  discardFolder(spareOf(target), target);
}

/** Puts `folder` in place of the spare one. */
export function keepSpare(target: string, folder: string): void {
  dropSpare(target);
  try {
    mkdirSync(keptFolderOf(target), { recursive: true });
    renameSync(folder, spareOf(target));
  } catch {
    // The next site is made without.
    discardFolder(folder, target);
  }
}

/**
 * Removes what is of no use: a spare site where the last one, or it itself, has no inventory; inventories of folders
 * that are gone; what a run that was killed left half written.
 */
export function tidyKept(target: string): void {
  const kept = keptFolderOf(target);
  if (!existsSync(kept)) return;
  const sites = [target, spareOf(target)];
  if (!sites.every((site) => existsSync(site) && existsSync(join(kept, nameOf(site)))))
    discardFolder(spareOf(target), target);
  const known = sites.filter((site) => existsSync(site)).map(nameOf);
  for (const name of readdirSync(kept)) {
    const isStale = INVENTORY.test(name) ? !known.includes(name) : name.startsWith("draft-");
    if (isStale) rmSync(join(kept, name), { force: true });
  }
}
