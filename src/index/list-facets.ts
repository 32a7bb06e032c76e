/** `(names, years and the undated) → every facet of the archive`, in the order of `facetKinds`, names in pinyin order. */
import type { NameKind } from "../record/name-kinds.ts";
import type { DateEntry, NameEntry } from "./archive.ts";
import { Facet, facetKinds } from "./facet.ts";

export function listFacets(
  names: Readonly<Record<NameKind, readonly NameEntry[]>>,
  dates: readonly DateEntry[],
): Facet[] {
  return facetKinds.flatMap((kind) =>
    kind === "dates"
      ? dates.map(
          (entry) =>
            new Facet(
              kind,
              entry,
              entry.issues.flatMap(({ articles }) => articles),
            ),
        )
      : names[kind].map((entry) => new Facet(kind, entry, entry.articles)),
  );
}
