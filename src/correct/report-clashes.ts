/**
 * What each correction claims → errors for claims to one thing: repeated where they agree, conflicting where they do
 * not. Each correction is complained of once.
 */
import type { VFile } from "vfile";
import { report } from "../diagnostics/report.ts";
import type { PlacedCorrection } from "./read-corrections.ts";

export interface Claim {
  correction: PlacedCorrection;
  /** What is claimed: a line's role, a field of an article, a character of the text. */
  key: string;
  /** What it is to be. */
  value: string;
}

export function reportClashes(file: VFile, claims: readonly Claim[]): void {
  const first = new Map<string, Claim>();
  const told = new Set<PlacedCorrection>();
  for (const claim of claims) {
    const known = first.get(claim.key);
    if (!known) first.set(claim.key, claim);
    else if (known.correction !== claim.correction && !told.has(claim.correction)) {
      told.add(claim.correction);
      report(file, known.value === claim.value ? "repeated-correction" : "conflicting-correction", {
        place: claim.correction.place,
        params: { other: known.correction.place.line },
        related: [{ place: known.correction.place }],
      });
    }
  }
}
