/**
 * What each correction claims → errors for claims to one thing: repeated where they agree, conflicting where they do
 * not. Each correction is complained of once.
 */
import type { VFile } from "vfile";
import { report } from "../diagnostics/report.ts";
import type { YamlPlace } from "../read/parse-yaml.ts";

export interface Claim {
  /** The file of the correction, on which it is complained of. */
  file: VFile;
  /** Where the correction stands in it. */
  place: YamlPlace;
  /** What is claimed: a line's role, a field of an article, a character of the text, an address. */
  key: string;
  /** What it is to be. */
  value: string;
}

const idOf = ({ file, place }: Claim) => `${file.path}:${place.line}:${place.column}`;

export function reportClashes(claims: readonly Claim[]): void {
  const first = new Map<string, Claim>();
  const told = new Set<string>();
  for (const claim of claims) {
    const { file, place, key, value } = claim;
    const known = first.get(key);
    if (!known) first.set(key, claim);
    else if (idOf(known) !== idOf(claim) && !told.has(idOf(claim))) {
      told.add(idOf(claim));
      report(file, known.value === value ? "repeated-correction" : "conflicting-correction", {
        place,
        params: describeOther(known, file),
        related: [{ path: known.file.path, place: known.place }],
      });
    }
  }
}

function describeOther({ file, place: { line } }: Claim, from: VFile) {
  if (file === from) return { other: `line ${line}`, otherZh: `第 ${line} 行` };
  return { other: `${file.path}:${line}`, otherZh: `${file.path}:${line} ` };
}
