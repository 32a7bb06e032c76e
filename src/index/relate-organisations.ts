/** `organisations → (entry → the organisations that its articles name)`, the commonest first. */
import type { NameEntry } from "./archive.ts";
import { type CountShared, countShared } from "./count-shared.ts";

/** An article that names more organisations is a roll of honour, and says nothing of who acts with whom. */
const MOST_NAMED = 30;

export function relateOrganisations(organisations: readonly NameEntry[]): CountShared {
  return countShared(organisations, MOST_NAMED);
}
