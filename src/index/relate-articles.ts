/**
 * `names → (article → the articles closest to it)`, by the organisations, people, places and
 * subjects that both have, a rare one counting for more. Only older articles and those of the same page are looked
 * at, and rarity is measured among them, so that a new page leaves what older ones show as it is.
 */
import type { NameKind } from "../record/name-kinds.ts";
import { type ArticleEntry, type NameEntry, RelatedArticle } from "./archive.ts";

/** Related articles shown: what a reader takes in at a glance. */
const MOST_RELATED = 5;
/** Newest articles of a name that are compared; holds the work at a fixed amount for each mention. */
const MOST_COMPARED = 64;
/** In nats. A name that more than one in e (37 %) of the articles have says nothing by itself. */
const LEAST_WEIGHT = 1;
/** Decimals of a weight that count, so that the last bit of a logarithm decides nothing. */
const PRECISION = 1e6;

const RELATING: ReadonlySet<NameKind> = new Set(["organisations", "figures", "places", "subjects"]);

/** A name of the article in hand, how much it counts for, and the articles that are compared for it. */
interface Weighed {
  name: string;
  weight: number;
  compared: readonly ArticleEntry[];
}

export function relateArticles(
  find: (kind: NameKind, name: string) => NameEntry | undefined,
): (article: ArticleEntry) => RelatedArticle[] {
  /** How many of the articles, which come oldest first, have numbers below `limit`. */
  const countBelow = (articles: readonly ArticleEntry[], limit: number): number => {
    let [low, high] = [0, articles.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const article = articles[middle];
      if (article && article.number < limit) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  const weigh = ({ mentions, issue }: ArticleEntry): Weighed[] => {
    const [last] = issue.articles.slice(-1);
    /** Number of the first article that is newer than the issue. */
    const end = (last?.number ?? -1) + 1;
    return mentions
      .filter(({ kind }) => RELATING.has(kind))
      .map(({ kind, name }) => {
        const having = find(kind, name)?.own ?? [];
        const total = countBelow(having, end);
        const weight = Math.round(Math.log((1 + end) / total) * PRECISION);
        return { name, weight, compared: having.slice(Math.max(0, total - MOST_COMPARED), total) };
      })
      .sort((a, b) => b.weight - a.weight);
  };

  return (article) => {
    const names = weigh(article);
    const weights = new Map<ArticleEntry, number>();
    for (const { weight, compared } of names) {
      for (const other of compared) weights.set(other, (weights.get(other) ?? 0) + weight);
    }
    weights.delete(article);
    return [...weights]
      .filter(([, weight]) => weight >= LEAST_WEIGHT * PRECISION)
      .map(([other, weight]) => ({ other, weight }))
      .sort((a, b) => b.weight - a.weight || b.other.number - a.other.number)
      .slice(0, MOST_RELATED)
      .map(({ other }) => {
        const shared = names.filter(({ compared }) => compared.includes(other));
        return new RelatedArticle(other, [...new Set(shared.map(({ name }) => name))]);
      });
  };
}
