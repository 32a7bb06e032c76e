/** All lines of a page → the habits of its typesetting, against which single lines are judged. */
import type { PrintedLine } from "./collect-lines.ts";
import type { Shape } from "./measure-shape.ts";

export interface PageHabits {
  /** The commonest number of blank lines between two lines. */
  gap: number;
  usesHeadings: boolean;
  /** True where paragraphs are set in. */
  usesIndent: boolean;
  /** True where blank lines hold white space by habit, so that one that does tells nothing. */
  hasSpaceLines: boolean;
  /** True where most articles open with a byline. */
  usesBylines: boolean;
  /** Characters in a full column line where the page keeps the line breaks of its columns, else null. */
  columnWidth: number | null;
}

const MIN_HEADINGS = 2;
/** Share of text lines that must be set in before the indent means anything. */
const INDENTED_SHARE = 0.15;
/** A column of newspaper type holds between these many characters; longer lines are paragraphs, not columns. */
const MIN_COLUMN = 8;
const MAX_COLUMN = 44;
/** A page keeps its column breaks where this share of its lines is about as long as the column and ends anywhere. */
const WRAPPED_SHARE = 0.45;
const MIN_WRAPPED_LINES = 6;
const MIN_BYLINES = 3;
/** A photo leaves at least this many blank lines, and this many more than lines usually have between them. */
const PHOTO_GAP = 3;
const PHOTO_GAP_OVER_USUAL = 2;
/** White space on more than this share of the gaps comes from the converter, not from photos. */
const SPACE_LINE_SHARE = 0.2;

/** True where a photo, or nothing, stood between this line and the one before it. */
export function isPhotoGap(line: PrintedLine, habits: PageHabits): boolean {
  return (
    line.gap >= Math.max(PHOTO_GAP, habits.gap + PHOTO_GAP_OVER_USUAL) ||
    (line.spaceInGap && !habits.hasSpaceLines)
  );
}

export function readHabits(lines: readonly PrintedLine[], shapes: readonly Shape[]): PageHabits {
  const soft = [...lines.keys()].filter((index) => shapes[index]?.fixed === null);
  const gaps = new Map<number, number>();
  const widths = new Map<number, number>();
  let headings = 0;
  let text = 0;
  let indented = 0;
  let spaceLines = 0;
  let bylines = 0;
  for (const [at, index] of soft.entries()) {
    const line = lines[index];
    const shape = shapes[index];
    if (!line || !shape) continue;
    if (at > 0) gaps.set(line.gap, (gaps.get(line.gap) ?? 0) + 1);
    if (line.spaceInGap) spaceLines += 1;
    if (shape.byline) bylines += 1;
    if (line.depth > 0) headings += 1;
    else {
      text += 1;
      if (line.indented) indented += 1;
      const width = shape.length + (line.indented ? 2 : 0);
      if (width >= MIN_COLUMN && width <= MAX_COLUMN) widths.set(width, (widths.get(width) ?? 0) + 1);
    }
  }
  return {
    gap: mostCommon(gaps) ?? 0,
    usesHeadings: headings >= MIN_HEADINGS,
    usesIndent: indented >= 2 && indented / Math.max(1, text) >= INDENTED_SHARE,
    hasSpaceLines: spaceLines > 1 && spaceLines / Math.max(1, soft.length) > SPACE_LINE_SHARE,
    usesBylines: bylines >= MIN_BYLINES,
    columnWidth: readColumnWidth(widths, text),
  };
}

function mostCommon(counts: ReadonlyMap<number, number>): number | null {
  let best: number | null = null;
  for (const [value, count] of counts) {
    const leader = best === null ? 0 : (counts.get(best) ?? 0);
    if (count > leader || (count === leader && best !== null && value < best)) best = value;
  }
  return best;
}

function readColumnWidth(widths: ReadonlyMap<number, number>, text: number): number | null {
  const width = mostCommon(widths);
  if (width === null) return null;
  // Punctuation hangs and numbers are narrow, so a full line may be a character or two off.
  const near = [-2, -1, 0, 1, 2].reduce((sum, off) => sum + (widths.get(width + off) ?? 0), 0);
  return near >= MIN_WRAPPED_LINES && near / Math.max(1, text) >= WRAPPED_SHARE ? width : null;
}
