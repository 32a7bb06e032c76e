/** A diagnostic as programs read it (`--format json`). */
import { z } from "zod";

export const severitySchema = z.enum(["error", "warning", "info"]);
export const languageSchema = z.enum(["en", "zh"]);

/** Lines and columns count from 1, columns in UTF-16 units; the end is exclusive. */
const placeSchema = z.object({
  file: z.string(),
  line: z.number().int().positive().nullable(),
  column: z.number().int().positive().nullable(),
  endLine: z.number().int().positive().nullable(),
  endColumn: z.number().int().positive().nullable(),
  /** The printed line, where there is one. */
  text: z.string().nullable(),
});

export const diagnosticSchema = placeSchema.extend({
  severity: severitySchema,
  /** Permanent rule id, as in the catalogue. */
  id: z.string(),
  message: z.string(),
  /** How it comes to be doubted, where that isn't plain from the message. */
  cause: z.string().nullable(),
  hint: z.string(),
  /** Other places to look at, and what each is. */
  related: z.array(placeSchema.extend({ message: z.string() })),
});

export type Severity = z.infer<typeof severitySchema>;
export type Language = z.infer<typeof languageSchema>;
export type DiagnosticPlace = z.infer<typeof placeSchema>;
export type Diagnostic = z.infer<typeof diagnosticSchema>;
