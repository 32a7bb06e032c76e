/**
 * The corrections of a page and its text → what they ask of text and parser. Two that ask the same, or contrary things,
 * are errors on the corrections' own file.
 */
import type { VFile } from "vfile";
import { type AskedRoles, askRoles, SEAMS } from "../parse/ask-roles.ts";
import type { Correction } from "../schema/corrections.ts";
import { type AnchoredCorrection, anchorCorrections } from "./anchor-corrections.ts";
import { type CorrectionsSource, readCorrections } from "./read-corrections.ts";
import { listReplacements, type Replacement } from "./replace-text.ts";
import { type Claim, reportClashes } from "./report-clashes.ts";

export interface CorrectionPlan {
  /** The file of the corrections, with every complaint about them. */
  file: VFile;
  corrections: AnchoredCorrection[];
  replacements: Replacement[];
  /** 1-based line → what it is said to be. */
  asked: ReadonlyMap<number, AskedRoles>;
}

export function planCorrections(source: CorrectionsSource, page: string, path: string): CorrectionPlan {
  const read = readCorrections(source);
  const { file } = read;
  const corrections = anchorCorrections(read, page, path);
  const replacements = listReplacements(file, corrections, page);
  const asked = new Map<number, AskedRoles>();
  const claims: Claim[] = [];
  for (const { correction, line, lastLine } of corrections) {
    const { place } = correction;
    const roles = rolesOf(correction);
    if (roles) {
      claims.push({ file, place, key: `role of ${line}`, value: JSON.stringify(roles) });
      asked.set(line, roles);
    }
    if (correction.lost) claims.push({ file, place, key: `lost after ${lastLine}`, value: correction.lost });
  }
  for (const { anchored, start, end, to } of replacements)
    for (let offset = start; offset < end; offset += 1)
      claims.push({
        file,
        place: anchored.correction.place,
        key: `character ${offset}`,
        value: JSON.stringify([start, end, to]),
      });
  reportClashes(claims);
  return { file, corrections, replacements, asked };
}

export function rolesOf({ role, join, split }: Correction): AskedRoles | null {
  if (role) return askRoles(role);
  if (join) return SEAMS.join[join];
  return split ? SEAMS.split[split] : null;
}
