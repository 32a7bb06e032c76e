/**
 * `issues oldest first → (article → the articles closest to it)`, by the organisations, people, places and
 * subjects that both have, a rare one counting for more. Only older articles and those of the same page are looked
 * at, and rarity is measured among them, so that a new page leaves what older ones show as it is.
 */
import { type ArticleEntry, type IssueEntry, type NameKind, RelatedArticle } from "./archive.ts";

/** Related articles shown: what a reader takes in at a glance. */
const MOST_RELATED = 5;
/** Newest articles of a name that are compared; holds the work at a fixed amount for each mention. */
const MOST_COMPARED = 64;
/** In nats. A name that more than one in e (37 %) of the articles have says nothing by itself. */
const LEAST_WEIGHT = 1;
/** Decimals of a weight that count, so that the last bit of a logarithm decides nothing. */
const PRECISION = 1e6;

const RELATING: ReadonlySet<NameKind> = new Set(["organisations", "figures", "places", "subjects"]);

/** A name of the article in hand, how much it counts for, and the numbers of the articles that are compared for it. */
interface Weighed {
  name: string;
  weight: number;
  compared: readonly number[];
}

function namesOf(article: ArticleEntry): Map<string, string> {
  const relating = article.mentions.filter(({ kind }) => RELATING.has(kind));
  return new Map(relating.map(({ kind, name }) => [`${kind} ${name}`, name]));
}

/** How many of the numbers, which ascend, are below `limit`. */
function countBelow(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function relateArticles(issues: readonly IssueEntry[]): (article: ArticleEntry) => RelatedArticle[] {
  const articles: ArticleEntry[] = [];
  const numberOf = new Map<ArticleEntry, number>();
  /** Number of the first article that is newer than the issue. */
  const endOf = new Map<IssueEntry, number>();
  /** Kind and name → numbers of the articles that have it, oldest first. */
  const postings = new Map<string, number[]>();
  for (const issue of issues) {
    for (const article of issue.articles) {
      const number = articles.length;
      for (const key of namesOf(article).keys()) {
        const posting = postings.get(key);
        if (posting) posting.push(number);
        else postings.set(key, [number]);
      }
      numberOf.set(article, number);
      articles.push(article);
    }
    endOf.set(issue, articles.length);
  }

  const weigh = (article: ArticleEntry, end: number): Weighed[] =>
    [...namesOf(article)]
      .map(([key, name]) => {
        const posting = postings.get(key) ?? [];
        const total = countBelow(posting, end);
        const weight = Math.round(Math.log((1 + end) / total) * PRECISION);
        return { name, weight, compared: posting.slice(Math.max(0, total - MOST_COMPARED), total) };
      })
      .sort((a, b) => b.weight - a.weight);

  return (article) => {
    const names = weigh(article, endOf.get(article.issue) ?? 0);
    const weights = new Map<number, number>();
    for (const { weight, compared } of names) {
      for (const number of compared) weights.set(number, (weights.get(number) ?? 0) + weight);
    }
    weights.delete(numberOf.get(article) ?? -1);
    return [...weights]
      .filter(([, weight]) => weight >= LEAST_WEIGHT * PRECISION)
      .sort(([a, left], [b, right]) => right - left || b - a)
      .slice(0, MOST_RELATED)
      .flatMap(([number]) => {
        const other = articles[number];
        const shared = names.filter(({ compared }) => compared.includes(number));
        return other ? [new RelatedArticle(other, [...new Set(shared.map(({ name }) => name))])] : [];
      });
  };
}
