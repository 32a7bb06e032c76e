/**
 * `folder of a site → what of the last site, and of the one before it, need not be made again`, as far as they can be
 * trusted: a file that somebody has changed since is none of it.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { FileEntry, Inventory } from "../schema/inventory.ts";
import { readInventory } from "./inventory-file.ts";
import { inventoryPathOf, spareOf } from "./kept-sites.ts";
import { statEntry } from "./stat-entry.ts";
import { type FileState, readState } from "./walk-files.ts";
import { walkKnown } from "./walk-known.ts";

/** Plain data, that a thread can hand over. */
export interface FormerSite {
  /** Path → key, of the files that can be had. */
  keys: ReadonlyMap<string, string>;
  /** The site before the last, which the next is made in; null where there is none of the same inputs. */
  spare: SpareSite | null;
}

export interface SpareSite {
  /** All its files. */
  files: ReadonlyMap<string, FileState>;
  /** Files with a key that are not there as the last site has them. */
  stale: ReadonlySet<string>;
  /** Folder → when something last came into it or went, in milliseconds since 1970; null of those of which it is not known. */
  folders: ReadonlyMap<string, number | null>;
}

const isSame = ([, , bytes, changed]: FileEntry, state: FileState | null | undefined) =>
  state?.bytes === bytes && state.changed === changed;

/** Path → key, of those that are as they were made. */
function listKeys({ files }: Inventory, states: ReadonlyMap<string, FileState>): Map<string, string> {
  const keys = new Map<string, string>();
  for (const [path, entry] of files) {
    const [, key] = entry;
    if (key !== null && isSame(entry, states.get(path))) keys.set(path, key);
  }
  return keys;
}

/** What two sites are known by. */
export interface FormerInventories {
  /** By which it is known whether they are still those of the sites that are there. */
  state: string;
  last: Inventory;
  before: Inventory | null;
}

/** Of the inventories of both sites: which files they are, and how long they have been as they are. */
export function describeInventories(target: string): string {
  const states = [target, spareOf(target)].map((folder) => {
    const stats = existsSync(folder) ? statEntry(inventoryPathOf(target, folder)) : undefined;
    return stats ? [stats.ino, stats.size, stats.mtimeMs] : null;
  });
  return JSON.stringify(states);
}

/** Null where no site is there. */
export function readFormer(target: string): FormerInventories | null {
  const state = describeInventories(target);
  const read = (folder: string) => (existsSync(folder) ? readInventory(target, folder) : null);
  const last = read(target);
  return last && { state, last, before: read(spareOf(target)) };
}

/**
 * Null where no site is there. What it was made of beside its pages is for the one that asks to look at. `known` was
 * read some time ago.
 */
export function findFormer(target: string, known: FormerInventories | null = null): FormerSite | null {
  const former = known?.state === describeInventories(target) ? known : readFormer(target);
  if (!former) return null;
  const { last, before } = former;
  const spare = before && isDeepStrictEqual(before.inputs, last.inputs) ? before : null;
  const folders = new Map<string, number | null>(spare?.folders);
  const files = spare && new Map(walkKnown(spareOf(target), spare, (folder) => folders.set(folder, null)));
  const keys = spare && files ? listKeys(spare, files) : new Map<string, string>();
  const stale = new Set<string>();
  for (const [path, entry] of last.files) {
    const [, key] = entry;
    if (key === null || keys.get(path) === key) continue;
    stale.add(path);
    if (isSame(entry, readState(join(target, path)))) keys.set(path, key);
    else keys.delete(path);
  }
  return { keys, spare: files && { files, stale, folders } };
}
