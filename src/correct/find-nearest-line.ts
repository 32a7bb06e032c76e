/** A quotation that a page no longer has → the line of the page that shares most pairs of characters with it. */

/** Sharing less than a third of the quotation's pairs is chance. */
const MIN_SHARE = 1 / 3;

export interface NearestLine {
  /** 1-based. */
  line: number;
  text: string;
}

export function findNearestLine(quoted: string, lines: readonly string[]): NearestLine | null {
  const wanted = pairsOf(quoted);
  let best: NearestLine | null = null;
  let most = wanted.size * MIN_SHARE;
  for (const [index, text] of lines.entries()) {
    const shared = [...pairsOf(text)].filter((pair) => wanted.has(pair)).length;
    if (shared <= most) continue;
    most = shared;
    best = { line: index + 1, text };
  }
  return best;
}

function pairsOf(text: string): Set<string> {
  const characters = [...text.replace(/\s/gu, "")];
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`));
}
