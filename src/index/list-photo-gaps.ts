/**
 * `(printed lines, article) → the blank lines that photos left`. A record says between which paragraphs a photo
 * stood; its gap is the longest blank there.
 */

import { ownLines } from "../record/own-lines.ts";
import type { ArticleRecord } from "../schema/record.ts";

/** Blank lines of a gap; one parts any two lines of a page. */
const SHORTEST_GAP = 2;

interface Gap {
  first: number;
  last: number;
}

const lengthOf = ({ first, last }: Gap) => last - first + 1;

function listGaps(lines: readonly string[], from: number, to: number): Gap[] {
  const gaps: Gap[] = [];
  let first: number | null = null;
  for (let line = from; line <= to + 1; line += 1) {
    const isBlank = line <= to && lines[line - 1]?.trim() === "";
    if (isBlank) first ??= line;
    else if (first !== null) {
      gaps.push({ first, last: line - 1 });
      first = null;
    }
  }
  return gaps.filter((gap) => lengthOf(gap) >= SHORTEST_GAP);
}

export function listPhotoGaps(
  lines: readonly string[],
  article: Pick<ArticleRecord, "lines" | "evidence" | "photos">,
): number[] {
  if (article.photos.length === 0) return [];
  const own = ownLines(article);
  const [top = 1] = own;
  const isBlank = (line: number) => lines[line - 1]?.trim() === "";
  // The blanks around an article may be those of a photo above its title or below its text.
  let start = top;
  while (start > 1 && isBlank(start - 1)) start -= 1;
  let end = own.at(-1) ?? top;
  while (end < lines.length && isBlank(end + 1)) end += 1;
  const found = new Map<number, Gap>();
  for (const { afterParagraph } of article.photos) {
    const above = article.lines.body[afterParagraph - 1]?.[0] ?? start;
    const below = article.lines.body[afterParagraph]?.[0] ?? end;
    const free = listGaps(lines, above, below).filter(({ first }) => !found.has(first));
    const [longest] = free.sort((a, b) => lengthOf(b) - lengthOf(a) || a.first - b.first);
    if (longest) found.set(longest.first, longest);
  }
  return [...found.values()]
    .flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, index) => first + index))
    .sort((a, b) => a - b);
}
