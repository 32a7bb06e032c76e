/** The headings of a page → how each stands to the heading before it, the one after it, and the text between. */
import type { PrintedLine } from "./collect-lines.ts";
import { looksLikeTitle, MAX_TITLE_LINES } from "./looks-like-title.ts";
import type { Shape } from "./measure-shape.ts";

export interface HeadingRelation {
  /** Deeper headings that follow, without text of its own between, up to the next as shallow. */
  deeper: number;
  isDeeperAfterText: boolean;
  isBelowShallower: boolean;
  isAboveShallower: boolean;
}

/** Keyed by the index of the heading's line. */
export function relateHeadings(
  lines: readonly PrintedLine[],
  shapes: readonly Shape[],
  soft: readonly number[],
): Map<number, HeadingRelation> {
  const relations = new Map<number, HeadingRelation>();
  const headings = soft.filter((index) => (lines[index]?.depth ?? 0) > 0);
  const textBefore = new Array<number>(lines.length + 1).fill(0);
  for (const [index, shape] of shapes.entries())
    textBefore[index + 1] =
      (textBefore[index] ?? 0) +
      (shape.fixed === null && !looksLikeTitle(shape) && lines[index]?.depth === 0 ? 1 : 0);
  const hasText = (from: number, to: number) => (textBefore[to] ?? 0) > (textBefore[from + 1] ?? 0);
  for (const [at, index] of headings.entries()) {
    const depth = lines[index]?.depth ?? 0;
    const previous = headings[at - 1];
    const next = headings[at + 1];
    const nextDepth = next === undefined ? 0 : (lines[next]?.depth ?? 0);
    let deeper = 0;
    if (next !== undefined && nextDepth > depth && !hasText(index, next)) {
      // Two are as good as many: the count stops there, which keeps the page linear.
      for (let i = at + 1; i < headings.length && deeper < 2; i += 1) {
        const other = lines[headings[i] ?? -1]?.depth ?? 0;
        if (other <= depth) break;
        if (other === nextDepth) deeper += 1;
        else if (i - at > MAX_TITLE_LINES * 2) break;
      }
    }
    const before = previous === undefined ? undefined : relations.get(previous);
    const isLikePrevious = previous !== undefined && lines[previous]?.depth === depth;
    relations.set(index, {
      deeper,
      // The second crosshead of an article stands as deep as the first.
      isDeeperAfterText:
        previous !== undefined &&
        hasText(previous, index) &&
        ((lines[previous]?.depth ?? 0) < depth || (isLikePrevious && (before?.isDeeperAfterText ?? false))),
      isBelowShallower:
        previous !== undefined && (lines[previous]?.depth ?? 0) < depth && !hasText(previous, index),
      isAboveShallower: next !== undefined && nextDepth < depth && !hasText(index, next),
    });
  }
  return relations;
}
