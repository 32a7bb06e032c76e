/** What a state of the archive comes to: its records, the lines they were read from, and its addresses. */
import { z } from "zod";
import { pageRecordSchema } from "../schema/record.ts";

export const snapshotSchema = z.object({
  pages: z.array(
    z.object({
      /** From the folder of the pages on. */
      path: z.string(),
      record: pageRecordSchema,
      text: z.string(),
    }),
  ),
  /** Files that can't be read, or whose corrections don't fit; paths as above. */
  unread: z.array(z.string()),
  addresses: z.array(z.object({ address: z.string(), title: z.string() })),
  redirects: z.array(z.object({ from: z.string(), to: z.string() })),
});

export type Snapshot = z.infer<typeof snapshotSchema>;
export type SnapshotPage = Snapshot["pages"][number];
