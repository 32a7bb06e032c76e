/** The messages on a page and its articles → a question for each piece of a byline that has no known form of a name. */
import type { VFile } from "vfile";
import { quoteLine } from "../correct/quote-line.ts";
import type { PlainArticle } from "../record/make-article.ts";
import { ownLines } from "../record/own-lines.ts";
import type { Question, Reading } from "./question.ts";

export function questionNames(
  { messages }: Pick<VFile, "messages">,
  articles: readonly PlainArticle[],
  text: string,
): Question[] {
  const doubted = new Map<PlainArticle, { line: number; names: string[] }>();
  for (const { ruleId, line, isSettled, params } of messages) {
    if (ruleId !== "unknown-name-form" || line === undefined || isSettled) continue;
    const article = articles.find((article) => ownLines(article).includes(line));
    if (!article) continue;
    const known = doubted.get(article) ?? { line, names: [] };
    known.names.push(String(params?.actual ?? ""));
    doubted.set(article, known);
  }
  return [...doubted].map(([article, { line, names }]) => ask(article, line, names, text));
}

/** One question for all pieces of an article, because a field is corrected once. */
function ask(article: PlainArticle, line: number, names: readonly string[], text: string): Question {
  const anchor = quoteLine(text, line, "begins");
  const reading = (reporters: string[]): Reading => ({
    roles: [],
    articles: [{ ...article, reporters }],
    banner: null,
    corrections:
      anchor &&
      (reporters.length > 0 ? [{ ...anchor, set: { reporters } }] : [{ ...anchor, clear: ["reporters"] }]),
  });
  return {
    kind: "name",
    lines: [line],
    margin: null,
    asRead: reading(article.reporters),
    other: reading([...new Set([...article.reporters, ...names])]),
  };
}
