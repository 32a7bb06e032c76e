/** Diagnostics in, JSON for other programs out: an array, in the order given, shaped as `diagnosticSchema` says. */
import type { Diagnostic } from "../schema/diagnostic.ts";

const INDENT = 2;

export function formatJson(diagnostics: readonly Diagnostic[]): string {
  return `${JSON.stringify(diagnostics, null, INDENT)}\n`;
}
