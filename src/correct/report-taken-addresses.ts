/** Addresses that editors keep, and the archive → errors for those that a page of the archive has anyway, with its place. */
import { report } from "../diagnostics/report.ts";
import type { Archive, ArticleEntry } from "../index/archive.ts";
import { ownLines } from "../record/own-lines.ts";
import type { KeptAddress } from "./list-orders.ts";

interface Owner {
  name: string;
  path: string | undefined;
  line: number;
}

/** `paths` are those of pages by their ids. */
export function reportTakenAddresses(
  kept: readonly KeptAddress[],
  archive: Archive,
  paths: ReadonlyMap<string, string>,
): void {
  if (kept.length === 0) return;
  const owners = listOwners(archive, paths);
  for (const { address, file, place } of kept) {
    const owner = owners.get(address.toLowerCase());
    if (!owner) continue;
    const { name, path, line } = owner;
    report(file, "taken-address", {
      place,
      params: { address, owner: name },
      related: path === undefined ? [] : [{ path, place: { line, column: 1 } }],
    });
  }
}

function listOwners(archive: Archive, paths: ReadonlyMap<string, string>): Map<string, Owner> {
  const owners = new Map<string, Owner>();
  const pathOf = ({ issue }: Pick<ArticleEntry, "issue">) => paths.get(issue.record.id);
  const enter = (permalink: string, owner: Owner) => owners.set(permalink.toLowerCase(), owner);
  for (const issue of archive.issues) {
    const owner = { name: issue.record.id, path: pathOf({ issue }), line: 1 };
    enter(issue.permalink, owner);
    if (issue.text) enter(issue.text.permalink, owner);
  }
  for (const article of archive.articles) {
    const [line = 1] = ownLines(article.record);
    enter(article.permalink, { name: article.title.text, path: pathOf(article), line });
  }
  for (const listing of Object.values(archive.nameListings).flat()) {
    const { owner } = listing;
    const [article] = owner.articles;
    const [line = 1] = article ? owner.mentionsIn(article).flatMap(({ lines }) => lines) : [];
    enter(listing.permalink, { name: owner.name, path: article && pathOf(article), line });
  }
  return owners;
}
