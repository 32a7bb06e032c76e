/** The printed lines of a page and those that a question is about → these with the lines around them, blanks left out. */
import type { PrintedLine } from "../index/archive.ts";

/** Lines shown on either side: what a line is shows in the one above and the one below, and what those are in the next. */
const AROUND = 2;

/** Runs of lines that follow one another. */
export function excerptLines(lines: readonly PrintedLine[], asked: readonly number[]): PrintedLine[][] {
  const printed = lines.filter(({ text }) => text.trim() !== "");
  const shown = new Set<number>();
  for (const line of asked) {
    const at = printed.findIndex(({ number }) => number === line);
    if (at < 0) continue;
    for (let index = Math.max(0, at - AROUND); index <= at + AROUND; index += 1) shown.add(index);
  }
  const runs: PrintedLine[][] = [];
  for (const [index, line] of printed.entries()) {
    if (!shown.has(index)) continue;
    if (shown.has(index - 1) && runs.length > 0) runs.at(-1)?.push(line);
    else runs.push([line]);
  }
  return runs;
}
