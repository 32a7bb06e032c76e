/** Corrections → the YAML to add to a file of corrections. */
import { stringify } from "yaml";
import type { Correction } from "../schema/corrections.ts";

/** Quotations stay on one line: a fold in them would be read as white space, but is hard to compare with the print. */
export function formatCorrections(corrections: readonly Correction[]): string {
  return stringify(corrections, { lineWidth: 0 });
}
