/** `article → a digest of its text`, by which the same text is known on another page; null where it is too short. */
import type { ArticleRecord } from "../schema/record.ts";
import { digestText } from "./digest-text.ts";

/** Shorter texts (a slogan, a caption) are alike by chance. */
const MIN_TEXT = 40;
const DIGITS = 32;

/** Records do not change, and those of unchanged pages are compared again and again while an editor works. */
const digests = new WeakMap<ArticleRecord, string | null>();

export function digestArticle(article: ArticleRecord): string | null {
  const known = digests.get(article);
  if (known !== undefined) return known;
  const text = article.body.join("");
  const digest = text.length < MIN_TEXT ? null : digestText(text, DIGITS);
  digests.set(article, digest);
  return digest;
}
