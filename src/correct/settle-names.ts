/** A page's messages and what was corrected in its articles → pieces of bylines are settled where staff were set by hand. */
import type { VFile } from "vfile";
import type { PlainArticle } from "../record/make-article.ts";
import { ownLines } from "../record/own-lines.ts";
import { staffFieldSchema } from "../schema/corrections.ts";
import type { AssignedCorrections } from "./assign-corrections.ts";

export function settleNames(
  file: VFile,
  articles: readonly PlainArticle[],
  { articles: assigned }: AssignedCorrections,
): void {
  for (const [index, article] of articles.entries()) {
    const isSettled = (assigned[index] ?? []).some(({ correction: { set = {}, clear = [] } }) =>
      staffFieldSchema.options.some((field) => set[field] !== undefined || clear.includes(field)),
    );
    if (!isSettled) continue;
    const lines = new Set(ownLines(article));
    for (const message of file.messages)
      if (message.ruleId === "unknown-name-form" && lines.has(message.line ?? 0)) message.isSettled = true;
  }
}
