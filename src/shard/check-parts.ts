/** `parts of a site → why they make no whole`; nothing where they do. */
import type { Part, PartInputs } from "../schema/part.ts";

export interface NamedPart {
  /** Where it stands. */
  folder: string;
  part: Part;
}

export type PartProblem =
  | { kind: "none" }
  /** Divided in another way than the first. */
  | { kind: "divided"; folder: string; of: number; expected: number }
  | { kind: "twice"; number: number; folders: readonly [string, string] }
  | { kind: "absent"; numbers: readonly number[]; of: number }
  /** Made of something else than the first. */
  | { kind: "differs"; folder: string; first: string; what: readonly (keyof PartInputs)[] }
  /** A file that two parts have, and each has another. */
  | { kind: "clash"; path: string; folders: readonly [string, string] };

function findClash(parts: readonly NamedPart[]): PartProblem[] {
  const owners = new Map<string, NamedPart>();
  for (const named of parts)
    for (const [path, digest] of Object.entries(named.part.files)) {
      const owner = owners.get(path);
      if (owner && owner.part.files[path] !== digest)
        return [{ kind: "clash", path, folders: [owner.folder, named.folder] }];
      owners.set(path, named);
    }
  return [];
}

export function checkParts(parts: readonly NamedPart[]): PartProblem[] {
  const [first] = parts;
  if (!first) return [{ kind: "none" }];
  const { of, inputs } = first.part;
  const problems: PartProblem[] = [];
  const known = new Map<number, NamedPart>();
  for (const { folder, part } of parts) {
    const twin = known.get(part.number);
    if (part.of !== of) problems.push({ kind: "divided", folder, of: part.of, expected: of });
    else if (twin) problems.push({ kind: "twice", number: part.number, folders: [twin.folder, folder] });
    else known.set(part.number, { folder, part });
    const what = (Object.keys(inputs) as (keyof PartInputs)[]).filter(
      (input) => part.inputs[input] !== inputs[input],
    );
    if (what.length > 0) problems.push({ kind: "differs", folder, first: first.folder, what });
  }
  const absent = Array.from({ length: of }, (_, index) => index + 1).filter((number) => !known.has(number));
  if (absent.length > 0) problems.push({ kind: "absent", numbers: absent, of });
  return problems.length > 0 ? problems : findClash(parts);
}
