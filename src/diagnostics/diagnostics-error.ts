/** Thrown where pages can't be used: carries the diagnostics that say why. */
import type { Diagnostic, Language } from "../schema/diagnostic.ts";
import { ExpectedError } from "./expected-error.ts";
import { formatPretty } from "./format-pretty.ts";

export class DiagnosticsError extends ExpectedError {
  override readonly name = "DiagnosticsError";
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[], language: Language) {
    super(formatPretty(diagnostics, { language }));
    this.diagnostics = diagnostics;
  }
}
