/** The shape of the inventory of a site that stands in a folder: its files and folders, and what its pages were made of. */
import { z } from "zod";

/** Its first line. */
export const inventoryHeadSchema = z.strictObject({
  format: z.literal(4),
  /** Digests of what all files are made of; what single pages are made of is in their keys. */
  inputs: z.strictObject({ program: z.string(), settings: z.string() }),
  /** Digest of the newspaper pages that were taken in, and of which were left out. */
  pages: z.string(),
});

/** Lines are lists of entries. One for each file: path from the folder on, key of what it is made of, or of its bytes (null of what is made anew each time), bytes, milliseconds of the last change. */
export const fileEntrySchema = z.tuple([z.string(), z.string().nullable(), z.int(), z.number()]);

/** One for each folder, that of the site too: its path, and milliseconds of the last change of what there is in it. */
export const folderEntrySchema = z.tuple([z.string(), z.number()]);

export type FileEntry = z.infer<typeof fileEntrySchema>;
export type InventoryEntry = FileEntry | z.infer<typeof folderEntrySchema>;
export type InventoryHead = Omit<z.infer<typeof inventoryHeadSchema>, "format">;
export type InventoryInputs = InventoryHead["inputs"];

export interface Inventory extends InventoryHead {
  /** By path. */
  files: ReadonlyMap<string, FileEntry>;
  /** Path → milliseconds of the last change. */
  folders: ReadonlyMap<string, number>;
}
