/** `what to make for a kind of names → that for each kind`. */
import type { NameKind } from "../record/name-kinds.ts";

export function forEachKind<T>(make: (kind: NameKind) => T): Record<NameKind, T> {
  return {
    people: make("people"),
    figures: make("figures"),
    organisations: make("organisations"),
    places: make("places"),
    subjects: make("subjects"),
    keywords: make("keywords"),
  };
}
