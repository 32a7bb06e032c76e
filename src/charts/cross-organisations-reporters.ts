/** `archive → who reports on whom`: the organisations whose acts are reported as rows, reporters as columns. */
import type { Archive, ArticleEntry, NameEntry } from "../index/archive.ts";
import { listOldestFirst } from "../index/list-oldest-first.ts";
import type { Mention } from "../record/list-mentions.ts";
import { crossSeries } from "./cross-series.ts";
import type { Matrix, Series } from "./series.ts";

/** Of each name that has any the articles, oldest first, with a mention of it that counts. */
function toSeries(
  owners: readonly NameEntry[],
  articles: readonly ArticleEntry[],
  counts: (mention: Mention) => boolean,
): Series[] {
  // To ask each name of each of its articles would take four times as long.
  const found = new Map<string, Set<ArticleEntry>>();
  for (const article of articles) {
    for (const mention of article.mentions) {
      if (!counts(mention)) continue;
      const own = found.get(mention.name);
      if (own) own.add(article);
      else found.set(mention.name, new Set([article]));
    }
  }
  return owners.flatMap((owner) => {
    const own = found.get(owner.name);
    return own ? [{ owner, label: owner.name, group: null, articles: [...own] }] : [];
  });
}

export function crossOrganisationsReporters(archive: Archive): Matrix {
  const { names } = archive;
  const oldestFirst = listOldestFirst(archive);
  return crossSeries(
    toSeries(names.organisations, oldestFirst, ({ kind, isActing }) => kind === "organisations" && isActing),
    toSeries(names.people, oldestFirst, ({ kind, role }) => kind === "people" && role === "reporter"),
  );
}
