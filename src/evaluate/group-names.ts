/** Names found and wanted of one kind → the faults, each by what is wrong about it. */
import { compareThings, type Thing } from "./compare-things.ts";
import { foldText } from "./fold-text.ts";

/**
 * `boundary`: part of the name, or more than it; `form`: another form of a name that is there; `kind`: right but for
 * being called a person, an organisation or a place; `ghost`: not a name, or not one of this article; `missed`.
 */
export type NameFaultKind = "boundary" | "form" | "kind" | "ghost" | "missed";

export interface NameFault {
  fault: NameFaultKind;
  found: string | null;
  wanted: string | null;
}

export interface NamesToGroup {
  found: readonly { name: string; forms: readonly string[] }[];
  must: readonly Thing[];
  may: readonly string[];
  /** Names of the other kinds in the same article. */
  others: { found: readonly string[]; wanted: readonly string[] };
}

export function groupNames({ found, must, may, others }: NamesToGroup): NameFault[] {
  const { missed, invented } = compareThings(
    found.map(({ name }) => name),
    must,
    may,
  );
  const open = new Set(missed);
  const rest = must.filter((thing) => !open.has(thing));
  const formsOf = (name: string) => found.find((each) => each.name === name)?.forms ?? [];
  const faults = invented.map((name): NameFault => {
    const isForm = (right: string) => formsOf(name).includes(right) || isFormOf(name, right);
    for (const [fault, fits] of [
      ["form", isForm],
      ["boundary", (right: string) => overlaps(name, right)],
    ] as const) {
      // A name still missed explains a fault better than one that was found besides.
      const thing = [...open, ...rest].find((names) => names.some(fits));
      if (!thing) continue;
      open.delete(thing);
      return { fault, found: name, wanted: thing.find(fits) ?? null };
    }
    const fault = others.wanted.includes(name) ? "kind" : "ghost";
    return { fault, found: name, wanted: null };
  });
  for (const names of open) {
    const wrongKind = names.some((name) => others.found.includes(name));
    faults.push({ fault: wrongKind ? "kind" : "missed", found: null, wanted: names[0] ?? null });
  }
  return faults;
}

/** A part of a name of several parts (`汉森` of `奥拉夫·汉森`), or a name that leaves characters out (`国务院安委会`). */
function isFormOf(name: string, full: string): boolean {
  if (full.split(/[·-]/u).includes(name)) return true;
  if (full.includes(name) || name.at(-1) !== full.at(-1) || name.at(0) !== full.at(0)) return false;
  let at = 0;
  for (const character of full) if (character === name[at]) at += 1;
  return at === name.length;
}

/** One holds the other, or the end of one is the beginning of the other. */
function overlaps(a: string, b: string): boolean {
  const [x, y] = [foldText(a), foldText(b)];
  return x.includes(y) || y.includes(x) || meets(x, y) || meets(y, x);
}

/** Fewer characters are shared by chance. */
const SHARED = 2;

function meets(left: string, right: string): boolean {
  for (let length = SHARED; length < Math.min(left.length, right.length); length += 1)
    if (left.endsWith(right.slice(0, length))) return true;
  return false;
}
