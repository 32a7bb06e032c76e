/**
 * `(facets of each article, articles and combined lists that came) → (list of articles → whether what narrows it may be
 * another than before they came)`. It is said too often rather than too seldom.
 *
 * What narrows a list, and where that is shown, is found by asking of sets of facets that one of its articles has
 * whether more articles have them all than some of the list (`narrowLists`). An article that came changes an answer only
 * for facets that it has itself, and only if before it all that had them stood in the list. Of the facets that it shares
 * with another article, all of them together are had by the fewest: where not even these all stand in the list, no
 * answer is another.
 */
import type { ArticleEntry } from "./archive.ts";
import type { CombinedList, Facet } from "./facet.ts";
import { intersectFacets } from "./intersect-facets.ts";

type Articles = readonly ArticleEntry[];

export interface Came {
  articles: ReadonlySet<ArticleEntry>;
  combined: readonly CombinedList[];
}

/** The sets of facets that `newer` shares with an article that was there, each once. */
function listShared(own: readonly Facet[], came: Came["articles"]): Facet[][] {
  const sharedBy = new Map<ArticleEntry, number[]>();
  for (const [index, { articles }] of own.entries()) {
    for (const article of articles) {
      if (came.has(article)) continue;
      const shared = sharedBy.get(article);
      if (shared) shared.push(index);
      else sharedBy.set(article, [index]);
    }
  }
  const sets = new Map([...sharedBy.values()].map((shared) => [shared.join(), shared]));
  return [...sets.values()].map((shared) => shared.flatMap((index) => own[index] ?? []));
}

export function findTouched(
  facetsOf: (article: ArticleEntry) => readonly Facet[],
  { articles: came, combined }: Came,
): (articles: Articles) => boolean {
  /** First article of a set of them → the sets: a list that has not the first has not all. */
  const setsFrom = new Map<ArticleEntry, Articles[]>();
  const enter = (articles: Articles) => {
    const before = articles.filter((article) => !came.has(article));
    const [first] = before;
    if (first) setsFrom.set(first, [...(setsFrom.get(first) ?? []), before]);
  };
  for (const newer of came)
    for (const shared of listShared(facetsOf(newer), came)) enter(intersectFacets(shared));
  for (const { articles } of combined) enter(articles);

  return (articles) => {
    let members: ReadonlySet<ArticleEntry> | null = null;
    for (const article of articles) {
      if (came.has(article)) return true;
      for (const set of setsFrom.get(article) ?? []) {
        if (set.length > articles.length) continue;
        members ??= new Set(articles);
        const all = members;
        if (set.every((each) => all.has(each))) return true;
      }
    }
    return false;
  };
}
