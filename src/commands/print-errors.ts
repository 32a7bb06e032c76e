/** Files in, the errors they carry printed on the error stream; whether there were any. */
import type { VFile } from "vfile";
import { toDiagnostics } from "../diagnostics/to-diagnostics.ts";
import type { Language } from "../schema/diagnostic.ts";
import { printDiagnostics } from "./print-diagnostics.ts";

export function printErrors(files: readonly VFile[], language: Language): boolean {
  const errors = toDiagnostics(files, language, "error");
  if (errors.length > 0) printDiagnostics(process.stderr, errors, language);
  return errors.length > 0;
}
