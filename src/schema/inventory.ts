/** The shape of the inventory of a site that stands in a folder: its files, and what its pages were made of. */
import { z } from "zod";

/** Its first line. */
export const inventoryHeadSchema = z.strictObject({
  format: z.literal(2),
  /** Digests of what all files are made of; what single pages are made of is in their keys. */
  inputs: z.strictObject({ program: z.string(), settings: z.string() }),
  /** Digest of the newspaper pages that were taken in, and of which were left out. */
  pages: z.string(),
});

/** Each other line: path from the folder on, key of what it is made of, or of its bytes (null of what is made anew each time), bytes, milliseconds of the last change. */
export const inventoryEntrySchema = z.tuple([z.string(), z.string().nullable(), z.int(), z.number()]);

export type InventoryEntry = z.infer<typeof inventoryEntrySchema>;
export type InventoryHead = Omit<z.infer<typeof inventoryHeadSchema>, "format">;
export type InventoryInputs = InventoryHead["inputs"];

export interface Inventory extends InventoryHead {
  /** By path. */
  files: ReadonlyMap<string, InventoryEntry>;
}
