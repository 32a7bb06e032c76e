/** The shape of the inventory of a site that stands in a folder: its files, and what its pages were made of. */
import { z } from "zod";

export const inventorySchema = z.strictObject({
  format: z.literal(1),
  /** Digests of what all files are made of; what single pages are made of is in their keys. */
  inputs: z.strictObject({ program: z.string(), settings: z.string() }),
  /** Digest of the newspaper pages that were taken in, and of which were left out. */
  pages: z.string(),
  /** Path from the folder on → key of the page (null of what is made anew each time), bytes, milliseconds of the last change. */
  files: z.record(z.string(), z.tuple([z.string().nullable(), z.int(), z.number()])),
});

export type Inventory = z.infer<typeof inventorySchema>;
export type InventoryInputs = Inventory["inputs"];
