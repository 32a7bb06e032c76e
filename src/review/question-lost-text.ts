/** The messages on a page → a question for each seam at which text may be lost. Words of either side are the reader's to judge. */
import type { VFile } from "vfile";
import { quoteLine } from "../correct/quote-line.ts";
import type { Correction } from "../schema/corrections.ts";
import type { Question, Reading } from "./question.ts";

/** `text` is the page as printed. */
export function questionLostText({ messages }: Pick<VFile, "messages">, text: string): Question[] {
  const lines = messages.flatMap(({ ruleId, line, isSettled }) =>
    ruleId === "lost-text" && line !== undefined && !isSettled ? [line] : [],
  );
  return lines.map((line): Question => {
    const anchor = quoteLine(text, line, "ends");
    const reading = (lost: NonNullable<Correction["lost"]>): Reading => ({
      roles: [],
      articles: [],
      banner: null,
      corrections: anchor && [{ ...anchor, lost }],
    });
    return { kind: "lost", lines: [line], margin: null, asRead: reading("here"), other: reading("none") };
  });
}
