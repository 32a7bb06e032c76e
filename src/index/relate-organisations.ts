/** `(entries, organisations) → for each entry the organisations that its articles name`, the commonest first. */
import type { Count, NameEntry } from "./archive.ts";
import { countShared } from "./count-shared.ts";

/** An article that names more organisations is a roll of honour, and says nothing of who acts with whom. */
const MOST_NAMED = 30;

export function relateOrganisations(
  entries: readonly NameEntry[],
  organisations: readonly NameEntry[],
): ReadonlyMap<NameEntry, readonly Count<NameEntry>[]> {
  return countShared(entries, organisations, MOST_NAMED);
}
