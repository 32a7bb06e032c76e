/** The shape of `part.json`, which says what a part of a site was made of and what is in it. */
import { z } from "zod";

const digest = z.string().regex(/^[0-9a-f]+$/);
/** In the site, from its root on; no way out of it. */
const path = z.string().regex(/^(?:\/(?!\.{1,2}(?:\/|$))[^/\\\0]+)+$/);

/** Parts fit together where all of these are the same. */
export const partInputsSchema = z.strictObject({
  /** The pages and their corrections. */
  pages: digest,
  /** The program, its templates and its packages, and the vocabulary. */
  program: digest,
  /** What the configuration, the environment and the options say. */
  settings: digest,
});

export const partSchema = z.strictObject({
  format: z.literal(1),
  /** From 1 on. */
  number: z.int().positive(),
  of: z.int().positive(),
  inputs: partInputsSchema,
  /** Pages left out for an error. */
  missing: z.int().nonnegative(),
  /** Path → SHA-256 of the bytes. */
  files: z.record(path, digest),
});

export type PartInputs = z.infer<typeof partInputsSchema>;
export type Part = z.infer<typeof partSchema>;
