/** The anchored corrections of a page → what an editor has settled about it, by line. */
import type { AnchoredCorrection } from "../correct/anchor-corrections.ts";
import type { Settlement } from "./question.ts";

export function listSettlements(corrections: readonly AnchoredCorrection[]): Settlement[] {
  return corrections
    .map(({ correction: { place, ...correction }, line }) => ({ line, correction }))
    .sort((a, b) => a.line - b.line);
}
