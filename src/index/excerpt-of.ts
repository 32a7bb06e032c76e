/** `(article, limit) → the beginning of its text`, at most `limit` characters, cut after a sentence where one ends. */
import type { ArticleRecord } from "../schema/record.ts";

/** A sentence end in the first part of the limit would leave too little to read. */
const SHORTEST_SHARE = 0.4;
const SENTENCE_END = /[。！？][”’」』）]*/gu;

export function excerptOf(article: Pick<ArticleRecord, "body" | "crossheads">, limit: number): string {
  const text = article.body.find((_, index) => !article.crossheads.includes(index)) ?? "";
  const characters = [...text];
  if (characters.length <= limit) return text;
  const head = characters.slice(0, limit).join("");
  const ends = [...head.matchAll(SENTENCE_END)].map((match) => match.index + match[0].length);
  const end = ends.at(-1);
  if (end !== undefined && end >= limit * SHORTEST_SHARE) return head.slice(0, end);
  return `${head.slice(0, -1)}…`;
}
