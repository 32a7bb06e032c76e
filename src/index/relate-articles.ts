/**
 * `issues oldest first → for each article the articles closest to it`, by the organisations, people, places and
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

/** The articles that have a name. */
class Posting {
  total = 0;
  /** Numbers of the newest of them. */
  readonly newest: number[] = [];

  add(number: number): void {
    this.total += 1;
    this.newest.push(number);
    if (this.newest.length > MOST_COMPARED) this.newest.shift();
  }
}

/** A name of the article in hand, and how much it counts for. */
interface Weighed {
  name: string;
  weight: number;
  posting: Posting;
}

function namesOf(article: ArticleEntry): Map<string, string> {
  const relating = article.mentions.filter(({ kind }) => RELATING.has(kind));
  return new Map(relating.map(({ kind, name }) => [`${kind} ${name}`, name]));
}

export function relateArticles(
  issues: readonly IssueEntry[],
): ReadonlyMap<ArticleEntry, readonly RelatedArticle[]> {
  const related = new Map<ArticleEntry, RelatedArticle[]>();
  const articles: ArticleEntry[] = [];
  const postings = new Map<string, Posting>();

  const weigh = (article: ArticleEntry): Weighed[] =>
    [...namesOf(article)]
      .flatMap(([key, name]) => {
        const posting = postings.get(key);
        if (!posting) return [];
        const weight = Math.round(Math.log((1 + articles.length) / posting.total) * PRECISION);
        return [{ name, weight, posting }];
      })
      .sort((a, b) => b.weight - a.weight);

  const compare = (own: number, article: ArticleEntry): RelatedArticle[] => {
    const names = weigh(article);
    const weights = new Map<number, number>();
    for (const { weight, posting } of names) {
      for (const number of posting.newest) weights.set(number, (weights.get(number) ?? 0) + weight);
    }
    weights.delete(own);
    return [...weights]
      .filter(([, weight]) => weight >= LEAST_WEIGHT * PRECISION)
      .sort(([a, left], [b, right]) => right - left || b - a)
      .slice(0, MOST_RELATED)
      .flatMap(([number]) => {
        const other = articles[number];
        const shared = names.filter(({ posting }) => posting.newest.includes(number));
        return other ? [new RelatedArticle(other, [...new Set(shared.map(({ name }) => name))])] : [];
      });
  };

  for (const issue of issues) {
    const first = articles.length;
    for (const article of issue.articles) {
      for (const key of namesOf(article).keys()) {
        const posting = postings.get(key) ?? new Posting();
        postings.set(key, posting);
        posting.add(articles.length);
      }
      articles.push(article);
    }
    for (const [place, article] of issue.articles.entries()) {
      related.set(article, compare(first + place, article));
    }
  }
  return related;
}
