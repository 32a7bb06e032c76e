/** A page's text and other pages → the one that holds nearly all of it already, and where; null where none does. */
import { listShingles } from "./list-shingles.ts";

/** A slogan, a standing column or one article in two pages make less; another scan of the same page makes more. */
const NEARLY_ALL = 0.8;

export interface PageText {
  path: string;
  text: string;
}

export interface TwinPage extends PageText {
  /** What part of the page's text stands there, from 0 to 1. */
  share: number;
  /** The first line that both have: its number in the page, and there. */
  line: number;
  twinLine: number;
}

export function findTwinPage(text: string, others: Iterable<PageText>): TwinPage | null {
  const own = new Map<string, number>();
  for (const shingle of listShingles(text)) if (!own.has(shingle.text)) own.set(shingle.text, shingle.line);
  let best: TwinPage | null = null;
  for (const other of others) {
    const shared = new Set<string>();
    let line = Number.POSITIVE_INFINITY;
    let twinLine = 1;
    for (const shingle of listShingles(other.text)) {
      const ownLine = own.get(shingle.text);
      if (ownLine === undefined || shared.has(shingle.text)) continue;
      shared.add(shingle.text);
      if (ownLine < line) [line, twinLine] = [ownLine, shingle.line];
    }
    const share = shared.size / own.size;
    if (share >= NEARLY_ALL && share > (best?.share ?? 0)) best = { ...other, share, line, twinLine };
  }
  return best;
}
