/**
 * The text of a page → the same with its marks blanked out, what they say, and what is wrong with them.
 *
 * A mark stands at the end of a line, as Markdown people write attributes: `发挥传帮带作用 {.kicker}`. It says what the
 * line is, and the decision over the page only chooses among what that leaves open. `{.photo}`, `{.article}` and
 * `{.section}` on lines of their own say that a photo stood there, that an article begins, and that the section ends.
 * Only the last pair of braces of a line is a mark, so that a printed one is kept by setting another behind it.
 */
import type { Divider, Mark, Marks } from "../schema/mark.ts";
import { type MarkProblem, readMark } from "./read-mark.ts";

export interface PlacedMarkProblem extends MarkProblem {
  /** 1-based. */
  line: number;
}

export interface ReadMarks extends Marks {
  text: string;
  problems: PlacedMarkProblem[];
}

export function readMarks(text: string): ReadMarks {
  const marks = new Map<number, Mark>();
  const dividers: Divider[] = [];
  const problems: PlacedMarkProblem[] = [];
  const lines = text.split("\n").map((content, index) => {
    const read = readMark(content);
    if (!read) return content;
    const line = index + 1;
    if (read.mark) marks.set(line, read.mark);
    if (read.divider) dividers.push({ ...read.divider, line });
    if (read.problem) problems.push({ ...read.problem, line });
    return content.slice(0, read.start) + " ".repeat(content.length - read.start);
  });
  return { text: lines.join("\n"), marks, dividers, problems };
}
