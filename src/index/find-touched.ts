/**
 * `(facets of each article, articles and combined lists that came) → (list of articles, the facets that it is made of →
 * whether what narrows it may be another than before they came)`. It is said too often rather than too seldom.
 *
 * What narrows a list, and where that is shown, is found by asking of sets of facets whether more articles have them all
 * than some of the list, never all of it (`narrowLists`); and they are facets that the list is made of, or that lie below
 * those, and one of another kind. An article that came changes an answer only for facets that it has itself, and only if
 * before it all that had them stood in the list. So lists of one facet and of two, which are nearly all and the longest,
 * are held against one facet of the newer article, or two. Others are held against all that it shares with another
 * article, which are had by the fewest: where not even these all stand in the list, no answer is another.
 */
import type { NameKind } from "../record/name-kinds.ts";
import type { ArticleEntry } from "./archive.ts";
import type { CombinedList, Facet, FacetKind } from "./facet.ts";
import { groupBy } from "./group-by.ts";
import { intersectFacets } from "./intersect-facets.ts";
import { Lazy } from "./lazy.ts";

type Articles = readonly ArticleEntry[];

export interface Came {
  articles: ReadonlySet<ArticleEntry>;
  combined: readonly CombinedList[];
}

/** A facet that a list is made of. */
export interface Condition {
  kind: FacetKind | NameKind;
  entry: Facet["entry"];
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

const liesAt = (entry: Facet["entry"], above: Facet["entry"]): boolean =>
  entry === above || (entry.parent !== null && liesAt(entry.parent, above));

/** What a list asks of together: of the facets those that are its own or lie below, and one of another kind. */
function listAsked(shared: readonly Facet[], chosen: readonly Condition[]): Facet[][] {
  const own = shared.filter(({ entry }) => chosen.some((each) => liesAt(entry, each.entry)));
  const others = shared.filter(({ kind }) => chosen.every((each) => each.kind !== kind));
  return others.length === 0 ? [own] : others.map((other) => [...own, other]);
}

export function findTouched(
  facetsOf: (article: ArticleEntry) => readonly Facet[],
  { articles: came, combined }: Came,
): (articles: Articles, chosen: readonly Condition[]) => boolean {
  const before = (facets: readonly Facet[]) =>
    intersectFacets(facets).filter((article) => !came.has(article));
  const owns = [...came].map(facetsOf);
  const ones = [...new Set(owns.flat())].map((facet) => [facet]);
  const setsOf = [
    ones,
    [...ones, ...owns.flatMap(listPairs)],
    owns.flatMap((own) => listShared(own, came)),
  ].map((sets) =>
    // By the first of the articles: a list that has not the first has not all.
    groupBy(
      [...sets, ...combined.map(({ facets }) => facets)].map((facets) => ({
        facets,
        articles: before(facets),
      })),
      ({ articles: [first] }) => first,
    ),
  );

  return (articles, chosen) => {
    const members = new Lazy(() => new Set(articles));
    const isWithin = (some: Articles) =>
      some.length > 0 && some.length < articles.length && some.every((article) => members.value.has(article));
    const sets = setsOf[chosen.length - 1] ?? setsOf.at(-1);
    return articles.some(
      (article) =>
        came.has(article) ||
        sets
          ?.get(article)
          ?.some(
            (set) =>
              isWithin(set.articles) &&
              listAsked(set.facets, chosen).some(
                (asked) => asked.length === set.facets.length || isWithin(before(asked)),
              ),
          ),
    );
  };
}
