/** The lines whose role is open → for each, the head of the article text under it, and whether a byline opens that. */
import { LONG_TITLE, looksLikeTitle, MAX_TITLE_LINES } from "./looks-like-title.ts";
import type { Shape } from "./measure-shape.ts";

/** Characters of the text that a title is compared with. */
const WINDOW = 400;

export interface TextBelow {
  text: (string | null)[];
  hasByline: boolean[];
}

export function findTextBelow(shapes: readonly Shape[], soft: readonly number[]): TextBelow {
  const text: (string | null)[] = new Array(soft.length).fill(null);
  const hasByline: boolean[] = new Array(soft.length).fill(false);
  let start = -1;
  let head: { start: number; text: string } | null = null;
  const headOf = (from: number): string => {
    if (head?.start === from) return head.text;
    let joined = "";
    for (let next = from; next < soft.length && joined.length < WINDOW; next += 1)
      joined += (shapes[soft[next] ?? -1]?.text ?? "").slice(0, WINDOW);
    head = { start: from, text: joined.slice(0, WINDOW) };
    return head.text;
  };
  for (let at = soft.length - 1; at >= 0; at -= 1) {
    const shape = shapes[soft[at] ?? -1];
    if (!shape) continue;
    if (start >= 0 && start - at <= MAX_TITLE_LINES) {
      const first = shapes[soft[start] ?? -1];
      text[at] = headOf(start);
      const between = shapes[soft[at + 1] ?? -1];
      hasByline[at] =
        start === at + 1
          ? first?.byline !== null || first.closing?.kind === "byline"
          : (hasByline[at + 1] ?? false) &&
            between !== undefined &&
            (looksLikeTitle(between) || between.closing !== null);
    }
    if (
      shape.byline ||
      shape.length > LONG_TITLE ||
      shape.ending === "sentence" ||
      shape.closing?.kind === "byline"
    )
      start = at;
  }
  return { text, hasByline };
}
