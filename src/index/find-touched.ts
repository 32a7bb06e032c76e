/**
 * `(facets of each article, articles and combined lists that came) → (list of articles, of how many facets → whether what
 * narrows it may be another than before they came)`. It is said too often rather than too seldom.
 *
 * What narrows a list, and where that is shown, is found by asking of sets of facets that one of its articles has
 * whether more articles have them all than some of the list (`narrowLists`). An article that came changes an answer only
 * for facets that it has itself, and only if before it all that had them stood in the list. Of the facets that it shares
 * with another article, all of them together are had by the fewest: where not even these all stand in the list, no
 * answer is another. The sets have no more facets than the list, so that of the list of one it is asked only whether all
 * that had a facet of the newer article stand in it.
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

/** First article of a set of them → the sets: a list that has not the first has not all. */
class ArticleSets {
  readonly #setsFrom = new Map<ArticleEntry, Articles[]>();

  add(articles: Articles): void {
    const [first] = articles;
    if (first) this.#setsFrom.set(first, [...(this.#setsFrom.get(first) ?? []), articles]);
  }

  /** Whether all of one stand in the list. */
  hasWithin(articles: Articles): boolean {
    let members: ReadonlySet<ArticleEntry> | null = null;
    for (const article of articles)
      for (const set of this.#setsFrom.get(article) ?? []) {
        if (set.length > articles.length) continue;
        members ??= new Set(articles);
        const all = members;
        if (set.every((each) => all.has(each))) return true;
      }
    return false;
  }
}

export function findTouched(
  facetsOf: (article: ArticleEntry) => readonly Facet[],
  { articles: came, combined }: Came,
): (articles: Articles, facets: number) => boolean {
  const before = (articles: Articles) => articles.filter((article) => !came.has(article));
  const [had, hadTogether] = [new ArticleSets(), new ArticleSets()];
  for (const facet of new Set([...came].flatMap(facetsOf))) had.add(before(facet.articles));
  for (const newer of came)
    for (const shared of listShared(facetsOf(newer), came)) hadTogether.add(before(intersectFacets(shared)));
  for (const { articles } of combined) for (const sets of [had, hadTogether]) sets.add(before(articles));

  return (articles, facets) =>
    articles.some((article) => came.has(article)) || (facets === 1 ? had : hadTogether).hasWithin(articles);
}
