/**
 * `archive → collisions`: each permalink that more than one thing claims, with what claims it. Two permalinks
 * that differ by case alone collide too, because some file systems and hosts can't tell them apart. Combined lists
 * are addressed by their names' addresses and collide only where those do.
 */
import type { Archive } from "./archive.ts";
import { compareCodepoints } from "./compare-codepoints.ts";

export interface PermalinkCollision {
  permalink: string;
  /** Ids of records and names, in code point order. */
  owners: string[];
}

export function checkPermalinks(archive: Archive): PermalinkCollision[] {
  const claims: [permalink: string, owner: string][] = [
    ...archive.issues.map((issue) => [issue.permalink, issue.record.id] as [string, string]),
    ...archive.articles.map((article) => [article.permalink, article.record.id] as [string, string]),
    ...archive.texts.map((text) => [text.permalink, text.issue.record.id] as [string, string]),
    ...Object.values(archive.nameListings)
      .flat()
      .map(({ permalink, owner }) => [permalink, owner.name] as [string, string]),
    ...Object.entries(archive.directories).flatMap(([kind, listings]) =>
      listings.map(({ permalink }) => [permalink, kind] as [string, string]),
    ),
    ...archive.dateListings.map(
      ({ permalink, owner }) => [permalink, owner.date ?? "undated"] as [string, string],
    ),
    ...archive.issueListings.map(({ permalink }) => [permalink, "issues"] as [string, string]),
  ];
  const owners = new Map<string, string[]>();
  for (const [permalink, owner] of claims) {
    const key = permalink.toLowerCase();
    owners.set(key, [...(owners.get(key) ?? []), owner]);
  }
  return [...owners]
    .filter(([, claimants]) => claimants.length > 1)
    .map(([permalink, claimants]) => ({ permalink, owners: [...claimants].sort(compareCodepoints) }))
    .sort((a, b) => compareCodepoints(a.permalink, b.permalink));
}
