/** The inventory of a site beside it, read and written: a line of JSON about all of it, then one for some files and folders each. */
import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";
import { groupRows } from "../publish/group-rows.ts";
import {
  type FileEntry,
  fileEntrySchema,
  folderEntrySchema,
  type Inventory,
  type InventoryEntry,
  type InventoryHead,
  inventoryHeadSchema,
} from "../schema/inventory.ts";
import { inventoryPathOf } from "./kept-sites.ts";
import { readLines } from "./read-lines.ts";

/** By which folders are told from files. */
const FOLDER_LENGTH = 2;
/** That are put into text at once: to do so one by one takes twice as long. */
const ENTRIES_PER_LINE = 1000;

/** Null where there is none that can be read. */
export function readInventoryHead(target: string, folder: string): InventoryHead | null {
  try {
    const [line = ""] = readLines(inventoryPathOf(target, folder));
    const { inputs, pages } = inventoryHeadSchema.parse(JSON.parse(line));
    return { inputs, pages };
  } catch {
    return null;
  }
}

/** Null where there is none that can be read: the site is made anew then. */
export function readInventory(target: string, folder: string): Inventory | null {
  try {
    const lines = readLines(inventoryPathOf(target, folder));
    const { inputs, pages } = inventoryHeadSchema.parse(JSON.parse(lines.next().value ?? ""));
    const files = new Map<string, FileEntry>();
    const folders = new Map<string, number>();
    for (const line of lines) {
      for (const entry of z.array(z.array(z.unknown())).parse(JSON.parse(line))) {
        if (entry.length === FOLDER_LENGTH) folders.set(...folderEntrySchema.parse(entry));
        else {
          const file = fileEntrySchema.parse(entry);
          files.set(file[0], file);
        }
      }
    }
    return { inputs, pages, files, folders };
  } catch {
    return null;
  }
}

/** The name comes last: an inventory that is half written is none. */
export function writeInventory(
  target: string,
  folder: string,
  head: InventoryHead,
  entries: Iterable<InventoryEntry>,
): void {
  const path = inventoryPathOf(target, folder);
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.draft`;
  const file = openSync(draft, "w");
  try {
    writeFileSync(file, `${JSON.stringify({ format: 4, ...head })}\n`);
    for (const group of groupRows(entries, ENTRIES_PER_LINE))
      writeFileSync(file, `${JSON.stringify(group)}\n`);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
}

/** Before a folder is changed. */
export function dropInventory(target: string, folder: string): void {
  rmSync(inventoryPathOf(target, folder), { force: true });
}
