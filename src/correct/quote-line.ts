/**
 * The text of a page and one of its lines → a quotation that begins, or one that ends, with that line and stands in the
 * page once, with its digest: the anchor of a correction. Null where every such quotation stands there twice, as that of
 * a last line does whose words stand further up.
 */
import { digestLines } from "./digest-lines.ts";
import { foldPage } from "./fold-page.ts";

export interface Anchor {
  at: string;
  digest: string;
}

/** Characters to begin with: enough to be told from the next headline, few enough to read at a glance. */
const SHORTEST = 16;

/** `line` is 1-based. */
export function quoteLine(page: string, line: number, edge: "begins" | "ends"): Anchor | null {
  const lines = page.split("\n");
  const { text, offsets } = foldPage(page);
  const opening = (index: number) => lines.slice(0, index).reduce((sum, { length }) => sum + length + 1, 0);
  const indexOf = (offset: number) => {
    const index = offsets.findIndex((other) => other >= offset);
    return index < 0 ? offsets.length : index;
  };
  const [first, after] = [indexOf(opening(line - 1)), indexOf(opening(line))];
  if (first === after) return null;
  for (let length = Math.min(SHORTEST, after - first); length <= text.length; length += 1) {
    const start = edge === "begins" ? first : after - length;
    const end = start + length;
    if (start < 0 || end > text.length) return null;
    const at = text.slice(start, end);
    const isOnce = text.indexOf(at) === start && !text.includes(at, start + 1);
    // Half of a character is none, and what looks like the mark of a heading would be taken off a quotation.
    if (!isOnce || /\p{Surrogate}/u.test(at) || foldPage(at).text !== at) continue;
    const lineOf = (index: number) => page.slice(0, offsets[index]).split("\n").length;
    return { at, digest: digestLines(lines, lineOf(start) - 1, lineOf(end - 1)) };
  }
  return null;
}
