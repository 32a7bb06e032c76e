/** What a mark at the end of a line can say, `{.kicker}`, and a mark on a line of its own, `{.photo}`. */
import type { AskedRole } from "./corrections.ts";

export interface Mark {
  /** What the line is; null where only its markup tells. */
  role: AskedRole | null;
  /** A rubric that is the section of the articles after the next, too. */
  isSectionToo: boolean;
  /** Asterisks are printed ones. */
  isLiteral: boolean;
}

/** A line that prints nothing: here stood a photo, here an article begins, here the section ends. */
export interface Divider {
  kind: "photo" | "article" | "section";
  /** 1-based. */
  line: number;
  /** What of the article's id follows the page's, where it is not that of its text. */
  articleId: string | null;
}

export interface Marks {
  /** 1-based line → its mark. */
  marks: ReadonlyMap<number, Mark>;
  /** In the order of their lines. */
  dividers: readonly Divider[];
}

export const NO_MARKS: Marks = { marks: new Map(), dividers: [] };
