/** An article and its corrections → the article with its printed fields set or cleared; its lines stay what was printed. */
import type { PlainArticle } from "../record/make-article.ts";
import { staffFieldSchema, textFieldSchema } from "../schema/corrections.ts";
import type { AnchoredCorrection } from "./anchor-corrections.ts";

export function correctFields(
  article: PlainArticle,
  corrections: readonly AnchoredCorrection[],
): PlainArticle {
  if (corrections.every(({ correction }) => !correction.set && !correction.clear)) return article;
  const corrected = { ...article, lines: { ...article.lines } };
  for (const { correction, line } of corrections) {
    const { set = {}, clear = [] } = correction;
    for (const field of textFieldSchema.options) {
      const value = set[field];
      if (value !== undefined) {
        corrected[field] = value;
        // What was not printed as a field is shown by the line that the editor quotes.
        if (corrected.lines[field].length === 0) corrected.lines[field] = [line];
      } else if (clear.includes(field)) {
        corrected[field] = null;
        corrected.lines[field] = [];
      }
    }
    for (const field of staffFieldSchema.options)
      corrected[field] = set[field] ?? (clear.includes(field) ? [] : corrected[field]);
  }
  return corrected;
}
