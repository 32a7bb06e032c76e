/** A name found in a text: what `npm run mentions` prints. */
import { z } from "zod";

export const mentionSchema = z.object({
  kind: z.enum(["person", "organisation", "place"]),
  text: z.string().min(1),
  /** UTF-16 offsets in the text; the end is exclusive. */
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  /** The name under which all forms of the thing stand, or null where it is not known. */
  authority: z.string().nullable(),
});
export type Mention = z.infer<typeof mentionSchema>;
export type MentionKind = Mention["kind"];
