/** A severity in, its rank out: the graver, the higher. */
import type { Severity } from "../schema/diagnostic.ts";

const RANKS: Record<Severity, number> = { info: 0, warning: 1, error: 2 };

export function rankSeverity(severity: Severity): number {
  return RANKS[severity];
}
