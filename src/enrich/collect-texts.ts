/** An article → its texts in the order of their weight, and the printed line on which a character of a text stands. */
import type { PlainArticle } from "../record/make-article.ts";

export type TextRole = "headline" | "kicker" | "subhead" | "lead" | "body";

export interface ArticleText {
  role: TextRole;
  text: string;
  /** Numbers of the source lines that it was printed on, and where each begins in `text`. */
  lines: readonly number[];
  offsets: readonly number[];
}

const NO_OFFSETS: readonly number[] = [];

export function collectTexts(
  article: Pick<PlainArticle, "headline" | "kicker" | "subhead" | "body" | "lines">,
): ArticleText[] {
  const texts: ArticleText[] = [];
  for (const role of ["headline", "kicker", "subhead"] as const) {
    const text = article[role];
    // A title is shown by its first line.
    if (text !== null) texts.push({ role, text, lines: article.lines[role], offsets: NO_OFFSETS });
  }
  for (const [index, text] of article.body.entries()) {
    const role = index === 0 ? "lead" : "body";
    const { body, bodyOffsets } = article.lines;
    texts.push({ role, text, lines: body[index] ?? [], offsets: bodyOffsets[index] ?? NO_OFFSETS });
  }
  return texts;
}

/** Number of the source line on which the character at a UTF-16 offset of the text was printed. */
export function lineAt({ lines, offsets }: ArticleText, offset: number): number | undefined {
  let last = 0;
  while (last + 1 < offsets.length && (offsets[last + 1] ?? 0) <= offset) last += 1;
  return lines[last];
}
