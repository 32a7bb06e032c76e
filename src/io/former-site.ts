/**
 * The site of the last build and the one before it, as far as they can be trusted: what of them need not be made again.
 * A file that somebody has changed since is none of it.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Inventory, InventoryInputs } from "../schema/inventory.ts";
import { readInventory } from "./inventory-file.ts";
import { spareOf } from "./kept-sites.ts";
import { type FileState, listFiles, readState } from "./list-files.ts";

type Entry = Inventory["files"][string];

const isSame = ([, bytes, changed]: Entry, state: FileState | null | undefined) =>
  state?.bytes === bytes && state.changed === changed;

/** The site before the last. */
class SpareSite {
  /** All its files. */
  readonly files: ReadonlyMap<string, FileState>;
  readonly #entries: Inventory["files"];

  constructor(folder: string, { files }: Inventory) {
    this.files = listFiles(folder);
    this.#entries = files;
  }

  /** Key of a page that is as it was made; null where there is none. */
  keyOf(path: string): string | null {
    const entry = this.#entries[path];
    return entry && isSame(entry, this.files.get(path)) ? entry[0] : null;
  }
}

export class FormerSite {
  readonly target: string;
  readonly spare: SpareSite | null;
  /** Path → key, of the pages that can be had. */
  readonly keys: ReadonlyMap<string, string>;
  readonly #inventory: Inventory;

  private constructor(target: string, inventory: Inventory, spare: SpareSite | null) {
    this.target = target;
    this.spare = spare;
    this.#inventory = inventory;
    const keys = new Map<string, string>();
    for (const path of spare?.files.keys() ?? []) {
      const key = spare?.keyOf(path);
      if (key) keys.set(path, key);
    }
    for (const [path, entry] of Object.entries(inventory.files)) {
      const [key] = entry;
      if (key === null || keys.get(path) === key) continue;
      if (isSame(entry, readState(join(target, path)))) keys.set(path, key);
      else keys.delete(path);
    }
    this.keys = keys;
  }

  /** Whether the last site was made of the same pages, and nobody has changed anything in it. */
  isMadeOf(pages: string): boolean {
    if (pages !== this.#inventory.pages) return false;
    const files = listFiles(this.target);
    const entries = Object.entries(this.#inventory.files);
    return entries.length === files.size && entries.every(([path, entry]) => isSame(entry, files.get(path)));
  }

  /** Null where all has to be made: there is no site, or another program or other settings made it. */
  static open(target: string, inputs: InventoryInputs): FormerSite | null {
    const read = (folder: string) => {
      const inventory = existsSync(folder) ? readInventory(target, folder) : null;
      return inventory && isDeepStrictEqual(inventory.inputs, inputs) ? inventory : null;
    };
    const last = read(target);
    if (!last) return null;
    const spare = read(spareOf(target));
    return new FormerSite(target, last, spare && new SpareSite(spareOf(target), spare));
  }
}
