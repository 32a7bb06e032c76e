/**
 * The site of the last build and the one before it, as far as they can be trusted: what of them need not be made again.
 * A file that somebody has changed since is none of it.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { Lazy } from "../index/lazy.ts";
import { SiteWeight } from "../publish/site-weight.ts";
import type { FileEntry, Inventory, InventoryHead } from "../schema/inventory.ts";
import { readInventory } from "./inventory-file.ts";
import { spareOf } from "./kept-sites.ts";
import { type FileState, readState } from "./walk-files.ts";
import { walkKnown } from "./walk-known.ts";

const isSame = ([, , bytes, changed]: FileEntry, state: FileState | null) =>
  state?.bytes === bytes && state.changed === changed;

/** The site before the last. */
class SpareSite {
  /** All its files. */
  readonly files: ReadonlyMap<string, FileState>;
  /** Path → key, of the pages that are as they were made. */
  readonly keys: ReadonlyMap<string, string>;

  constructor(folder: string, inventory: Inventory) {
    this.files = new Map(walkKnown(folder, inventory));
    const keys = new Map<string, string>();
    for (const [path, entry] of inventory.files) {
      const [, key] = entry;
      if (key !== null && isSame(entry, this.files.get(path) ?? null)) keys.set(path, key);
    }
    this.keys = keys;
  }
}

/** What the site weighs; null where anybody has changed anything in it. */
function weighIntact(folder: string, inventory: Inventory): SiteWeight | null {
  const { files } = inventory;
  const weight = new SiteWeight();
  for (const [path, state] of walkKnown(folder, inventory)) {
    const entry = files.get(path);
    if (!entry || !isSame(entry, state)) return null;
    weight.add(`/${path}`, state.bytes);
  }
  return weight.files === files.size ? weight : null;
}

function findKeys(target: string, { files }: Inventory, spare: SpareSite | null): Map<string, string> {
  const keys = new Map(spare?.keys);
  for (const [path, entry] of files) {
    const [, key] = entry;
    if (key === null || keys.get(path) === key) continue;
    if (isSame(entry, readState(join(target, path)))) keys.set(path, key);
    else keys.delete(path);
  }
  return keys;
}

/** Looked for when it is asked for: a site that stays as it is has no use for the one before it. */
interface Found {
  spare: SpareSite | null;
  keys: ReadonlyMap<string, string>;
}

export class FormerSite {
  readonly #found: Lazy<Found>;

  private constructor(
    readonly target: string,
    /** What the last site weighs, if it was made of the same pages and nobody has changed anything in it; else null. */
    readonly current: SiteWeight | null,
    find: () => Found,
  ) {
    this.#found = new Lazy(find);
  }

  get spare(): SpareSite | null {
    return this.#found.value.spare;
  }

  /** Path → key, of the files that can be had. */
  get keys(): ReadonlyMap<string, string> {
    return this.#found.value.keys;
  }

  /** Null where all has to be made: there is no site, or another program or other settings made it. */
  static open(target: string, { inputs, pages }: InventoryHead): FormerSite | null {
    const read = (folder: string) => {
      const inventory = existsSync(folder) ? readInventory(target, folder) : null;
      return inventory && isDeepStrictEqual(inventory.inputs, inputs) ? inventory : null;
    };
    const last = read(target);
    if (!last) return null;
    const current = pages === last.pages ? weighIntact(target, last) : null;
    return new FormerSite(target, current, () => {
      const inventory = read(spareOf(target));
      const spare = inventory && new SpareSite(spareOf(target), inventory);
      return { spare, keys: findKeys(target, last, spare) };
    });
  }
}
