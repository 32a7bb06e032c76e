/**
 * The articles of an issue → how much room each takes on its page, as an editor would lay it out: by place, by the
 * lines of its title and by its length beside the others.
 */
import type { ArticleRecord } from "../schema/record.ts";

export type Weight = "lead" | "major" | "plain" | "brief";

type Weighed = Pick<ArticleRecord, "kicker" | "subhead" | "body">;

/** Times the usual length from which an article is a major one, and below which it is a brief. */
const LONG = 1.5;
const SHORT = 0.5;

const lengthOf = ({ body }: Weighed) => body.reduce((length, entry) => length + entry.length, 0);

export function weighArticles(articles: readonly Weighed[]): Weight[] {
  const lengths = articles.map(lengthOf);
  const usual = [...lengths].sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0;
  return articles.map((article, index) => {
    if (index === 0) return "lead";
    const length = lengths[index] ?? 0;
    if (length >= LONG * usual) return "major";
    const hasLines = article.kicker !== null || article.subhead !== null;
    if (length <= SHORT * usual) return hasLines ? "plain" : "brief";
    return hasLines ? "major" : "plain";
  });
}
