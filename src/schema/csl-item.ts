/** What a reference manager is told of an article: the part of CSL-JSON (https://docs.citationstyles.org) in use here. */
import { z } from "zod";

const text = z.string().min(1);

export const cslItemSchema = z.strictObject({
  /** ASCII, so that it serves as the key of a BibTeX entry too. */
  id: z.string().regex(/^[a-z0-9_-]+$/i),
  type: z.literal("article-newspaper"),
  title: text,
  /** Chinese names go in whole: where the surname ends would be a guess. */
  author: z.array(z.strictObject({ literal: text })).optional(),
  "container-title": text.optional(),
  issued: z
    .strictObject({ "date-parts": z.tuple([z.array(z.number().int().positive()).min(1).max(3)]) })
    .optional(),
  /** The edition (版次): what a Chinese newspaper calls by that name is the number of the page. */
  page: text.optional(),
  section: text.optional(),
  URL: z.url().optional(),
  language: z.literal("zh-CN"),
  /** The archive that the text was read in. */
  source: text,
  note: text.optional(),
});

export type CslItem = z.infer<typeof cslItemSchema>;
