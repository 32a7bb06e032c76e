/** An article → its texts in the order of their weight, each able to say on which printed line a character stands. */
import type { PlainArticle } from "../record/make-article.ts";

export type TextRole = "headline" | "kicker" | "subhead" | "lead" | "body";

export interface ArticleText {
  role: TextRole;
  text: string;
  /** Number of the source line on which the character at a UTF-16 offset of `text` was printed. */
  lineOf: (offset: number) => number | undefined;
}

export function collectTexts(
  article: Pick<PlainArticle, "headline" | "kicker" | "subhead" | "body" | "lines">,
): ArticleText[] {
  const texts: ArticleText[] = [];
  for (const role of ["headline", "kicker", "subhead"] as const) {
    const text = article[role];
    if (text !== null) texts.push({ role, text, lineOf: () => article.lines[role][0] });
  }
  for (const [index, text] of article.body.entries()) {
    const [lines, offsets] = [article.lines.body[index] ?? [], article.lines.bodyOffsets[index] ?? []];
    texts.push({
      role: index === 0 ? "lead" : "body",
      text,
      lineOf: (offset) =>
        lines[
          Math.max(
            0,
            offsets.findLastIndex((start) => start <= offset),
          )
        ],
    });
  }
  return texts;
}
