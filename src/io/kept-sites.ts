/**
 * What is kept beside a site for the next build: an inventory of it, and the site before it with one of its own. An
 * inventory is named by the number that the disk gives its folder, which renames leave as it is: so it is never taken
 * for that of another folder.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { discardFolder } from "./discard-folder.ts";

const SPARE = "site";

export const keptFolderOf = (target: string) => `${target}.kept`;

/** Where the site before the one at `target` stands, if it does. */
export const spareOf = (target: string) => join(keptFolderOf(target), SPARE);

/** Of a folder that is there: the site at `target`, the one before it, or the next. */
export const inventoryPathOf = (target: string, folder: string) =>
  join(keptFolderOf(target), `inventory-${statSync(folder, { bigint: true }).ino}.jsonl`);

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
  const inventories = () =>
    [target, spareOf(target)].flatMap((site) => (existsSync(site) ? inventoryPathOf(target, site) : []));
  if (inventories().filter((path) => existsSync(path)).length < 2) dropSpare(target);
  const known = [SPARE, ...inventories().map((path) => basename(path))];
  for (const name of readdirSync(kept)) if (!known.includes(name)) rmSync(join(kept, name), { force: true });
}
