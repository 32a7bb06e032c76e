/** `names of all kinds → the same, linked`: what is above and below each, who has its name, and what it appears with. */
import type { NameKind } from "../record/name-kinds.ts";
import type { NameChanges } from "../record/unify-names.ts";
import type { Company, NameEntry } from "./archive.ts";
import { climb } from "./climb.ts";
import { countShared } from "./count-shared.ts";
import { deriveParent } from "./derive-parent.ts";
import { keepRecent } from "./keep-recent.ts";
import { Lazy } from "./lazy.ts";
import { relateOrganisations } from "./relate-organisations.ts";
import type { SubjectNode } from "./subject-node.ts";

/** Names whose company is kept: that of the page in hand. */
const MOST_KEPT = 16;

type Names = Readonly<Record<NameKind, readonly NameEntry[]>>;

export interface LinkOptions {
  placeParents: ReadonlyMap<string, string>;
  subjectTree: ReadonlyMap<string, SubjectNode>;
  /** Names that an editor gave to others in single articles. */
  parted: NameChanges["parted"];
}

function linkHierarchy(entries: readonly NameEntry[], derive: (name: string) => string | null): void {
  const parents = new Map<string, string | null>();
  const parentOf = (name: string): string | null => {
    const known = parents.get(name);
    if (known !== undefined) return known;
    const parent = derive(name);
    parents.set(name, parent);
    return parent;
  };
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const children = new Map<NameEntry, NameEntry[]>();
  for (const entry of entries) {
    // What is its own ancestor is in a circle, and nothing in a circle is above.
    const isCircular = climb(entry.name, parentOf).some((above) => parentOf(above) === entry.name);
    entry.parentName = isCircular ? null : parentOf(entry.name);
    entry.parent = (entry.parentName !== null && byName.get(entry.parentName)) || null;
    if (!entry.parent) continue;
    const below = children.get(entry.parent);
    if (below) below.push(entry);
    else children.set(entry.parent, [entry]);
  }
  for (const [parent, below] of children) parent.children = below;
}

function linkNamesakes(staff: readonly NameEntry[], figures: readonly NameEntry[]): void {
  const byName = new Map(staff.map((entry) => [entry.name, entry]));
  for (const figure of figures) {
    const namesake = byName.get(figure.name);
    if (!namesake) continue;
    figure.namesake = namesake;
    namesake.namesake = figure;
  }
}

/** Who was told apart from somebody, and that one if there is still such, know of each other. */
function linkParted(entries: readonly NameEntry[], inArticles: NameChanges["parted"]): void {
  if (inArticles.size === 0) return;
  const known = new Map(entries.map((entry) => [entry.name, entry]));
  const groups = new Map<string, Set<string>>();
  for (const [from, to] of [...inArticles.values()].flatMap((names) => [...names]))
    groups.set(from, (groups.get(from) ?? new Set([from])).add(to));
  for (const group of groups.values()) {
    const parted = [...group].flatMap((name) => known.get(name) ?? []);
    for (const entry of parted)
      entry.parted = [...new Set([...entry.parted, ...parted])].filter((other) => other !== entry);
  }
}

export function relateNames(names: Names, { placeParents, subjectTree, parted }: LinkOptions): void {
  const known = new Set(names.organisations.map(({ name }) => name));
  linkHierarchy(names.organisations, deriveParent(known, placeParents));
  linkHierarchy(names.places, (name) => placeParents.get(name) ?? null);
  linkHierarchy(names.subjects, (name) => subjectTree.get(name)?.broader ?? null);
  for (const entry of names.subjects) entry.scopeNote = subjectTree.get(entry.name)?.scope ?? null;
  linkNamesakes(names.people, names.figures);
  for (const kind of ["figures", "organisations", "places"] as const) linkParted(names[kind], parted);
  const all = [...names.people, ...names.figures, ...names.organisations, ...names.places, ...names.subjects];
  const shared = new Lazy(() => ({
    companionsOf: relateOrganisations(names.organisations),
    subjectsOf: countShared(names.subjects),
    reportersOf: countShared(names.people),
  }));
  const findCompany = keepRecent(
    (entry: NameEntry): Company => ({
      companions: new Lazy(() => shared.value.companionsOf(entry)),
      subjects: new Lazy(() => shared.value.subjectsOf(entry)),
      reporters: new Lazy(() => shared.value.reportersOf(entry)),
    }),
    MOST_KEPT,
  );
  for (const entry of all) entry.findCompany = findCompany;
}
