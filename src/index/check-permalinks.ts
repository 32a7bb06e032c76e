/**
 * `archive → collisions`: each permalink that more than one thing claims, with what claims it. Two permalinks
 * that differ by case alone collide too, because some file systems and hosts can't tell them apart. Combined lists
 * are addressed by their names' addresses and collide only where those do.
 */
import type { Archive, NameEntry } from "./archive.ts";
import { compareCodepoints } from "./compare-codepoints.ts";
import { PAGE_LENGTH, splitChronicle } from "./split-chronicle.ts";

export interface PermalinkCollision {
  permalink: string;
  /** Ids of records and names, in code point order. */
  owners: string[];
}

export function checkPermalinks(archive: Archive): PermalinkCollision[] {
  const owners = new Map<string, string>();
  const shared = new Map<string, string[]>();
  const claim = (permalink: string, owner: string) => {
    const key = permalink.toLowerCase();
    const first = owners.get(key);
    if (first === undefined) owners.set(key, owner);
    else shared.set(key, [...(shared.get(key) ?? [first]), owner]);
  };
  for (const { permalink, record, text } of archive.issues) {
    claim(permalink, record.id);
    if (text) claim(text.permalink, record.id);
  }
  for (const { permalink, record } of archive.articles) claim(permalink, record.id);
  for (const entry of Object.values(archive.names).flat())
    for (const permalink of listPermalinks(entry)) claim(permalink, entry.name);
  for (const [kind, listings] of Object.entries(archive.directories))
    for (const { permalink } of listings) claim(permalink, kind);
  for (const { permalink, owner } of archive.dateListings) claim(permalink, owner.date ?? "undated");
  for (const { permalink } of archive.issueListings) claim(permalink, "issues");
  return [...shared]
    .map(([permalink, claimants]) => ({ permalink, owners: claimants.sort(compareCodepoints) }))
    .sort((a, b) => compareCodepoints(a.permalink, b.permalink));
}

/** Of the pages of a name; most names have one, for which no list is split. */
function listPermalinks(entry: NameEntry): string[] {
  if (entry.articles.length <= PAGE_LENGTH) return [entry.permalink];
  return splitChronicle(entry, entry.articles, entry.permalink).map(({ permalink }) => permalink);
}
