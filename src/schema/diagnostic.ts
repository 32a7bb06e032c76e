/** A diagnostic as programs read it (`--format json`). */
import { z } from "zod";

export const severitySchema = z.enum(["error", "warning", "info"]);
export const languageSchema = z.enum(["en", "zh"]);

export const diagnosticSchema = z.object({
  file: z.string(),
  line: z.number().int().positive().nullable(),
  column: z.number().int().positive().nullable(),
  endLine: z.number().int().positive().nullable(),
  endColumn: z.number().int().positive().nullable(),
  severity: severitySchema,
  /** Permanent rule id, as in the catalogue. */
  id: z.string(),
  message: z.string(),
  hint: z.string(),
  /** The offending printed line, where there is one. */
  text: z.string().nullable(),
});

export type Severity = z.infer<typeof severitySchema>;
export type Language = z.infer<typeof languageSchema>;
export type Diagnostic = z.infer<typeof diagnosticSchema>;
