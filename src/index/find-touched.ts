/**
 * `(facets of each article, articles and combined lists that came) → (list of articles, of how many facets → whether what
 * narrows it may be another than before they came)`. It is said too often rather than too seldom.
 *
 * What narrows a list, and where that is shown, is found by asking of sets of facets that one of its articles has
 * whether more articles have them all than some of the list (`narrowLists`). An article that came changes an answer only
 * for facets that it has itself, and only if before it all that had them stood in the list. Of the facets that it shares
 * with another article, all of them together are had by the fewest: where not even these all stand in the list, no
 * answer is another. No set has more facets than the list is made of: of lists of one and two, which are nearly all and
 * the longest, it is asked only whether all stand in it that had one facet of the newer article, or two.
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

function listPairs(facets: readonly Facet[]): Facet[][] {
  return facets.flatMap((first, index) => facets.slice(index + 1).map((second) => [first, second]));
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
  const [ofOne, ofTwo, ofMore] = [new ArticleSets(), new ArticleSets(), new ArticleSets()];
  for (const facet of new Set([...came].flatMap(facetsOf)))
    for (const sets of [ofOne, ofTwo]) sets.add(before(facet.articles));
  for (const newer of came) {
    const own = facetsOf(newer);
    for (const pair of listPairs(own)) ofTwo.add(before(intersectFacets(pair)));
    for (const shared of listShared(own, came)) ofMore.add(before(intersectFacets(shared)));
  }
  for (const { articles } of combined) for (const sets of [ofOne, ofTwo, ofMore]) sets.add(before(articles));
  const setsOf = (facets: number) => [ofOne, ofTwo][facets - 1] ?? ofMore;

  return (articles, facets) =>
    articles.some((article) => came.has(article)) || setsOf(facets).hasWithin(articles);
}
