/**
 * The site of the last build and the one before it, as far as they can be trusted: what of them need not be made again.
 * A file that somebody has changed since is none of it.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Inventory, InventoryEntry, InventoryHead } from "../schema/inventory.ts";
import { readInventory } from "./inventory-file.ts";
import { spareOf } from "./kept-sites.ts";
import { type FileState, readState, walkFiles } from "./walk-files.ts";

const isSame = ([, , bytes, changed]: InventoryEntry, state: FileState | null) =>
  state?.bytes === bytes && state.changed === changed;

/** The site before the last. */
class SpareSite {
  /** All its files. */
  readonly files: ReadonlyMap<string, FileState>;
  /** Path → key, of the pages that are as they were made. */
  readonly keys: ReadonlyMap<string, string>;

  constructor(folder: string, inventory: Inventory) {
    this.files = new Map(walkFiles(folder));
    const keys = new Map<string, string>();
    for (const [path, entry] of inventory.files) {
      const [, key] = entry;
      if (key !== null && isSame(entry, this.files.get(path) ?? null)) keys.set(path, key);
    }
    this.keys = keys;
  }
}

function isIntact(folder: string, { files }: Inventory): boolean {
  let count = 0;
  for (const [path, state] of walkFiles(folder)) {
    const entry = files.get(path);
    if (!entry || !isSame(entry, state)) return false;
    count += 1;
  }
  return count === files.size;
}

export class FormerSite {
  readonly spare: SpareSite | null;
  /** Path → key, of the pages that can be had. */
  readonly keys: ReadonlyMap<string, string>;

  /** The inventory is let go: that of a large site is large. */
  private constructor(
    readonly target: string,
    inventory: Inventory,
    spare: SpareSite | null,
    /** Whether the last site was made of the same pages, and nobody has changed anything in it. */
    readonly isCurrent: boolean,
  ) {
    this.spare = spare;
    const keys = new Map(spare?.keys);
    for (const [path, entry] of inventory.files) {
      const [, key] = entry;
      if (key === null || keys.get(path) === key) continue;
      if (isSame(entry, readState(join(target, path)))) keys.set(path, key);
      else keys.delete(path);
    }
    this.keys = keys;
  }

  /** Null where all has to be made: there is no site, or another program or other settings made it. */
  static open(target: string, { inputs, pages }: InventoryHead): FormerSite | null {
    const read = (folder: string) => {
      const inventory = existsSync(folder) ? readInventory(target, folder) : null;
      return inventory && isDeepStrictEqual(inventory.inputs, inputs) ? inventory : null;
    };
    const last = read(target);
    if (!last) return null;
    const spare = read(spareOf(target));
    return new FormerSite(
      target,
      last,
      spare && new SpareSite(spareOf(target), spare),
      pages === last.pages && isIntact(target, last),
    );
  }
}
