/**
 * The paragraphs of an article → the lines of its columns, with the damage that comes of copying a printed page: a
 * sentence cut where a column ends, blank lines where a photo stood, text lost at a seam.
 */
import type { Random } from "./random.ts";

export type Damage = "column" | "photo" | "stray-space" | "lost-text";

export interface Columns {
  /** What stands in the file: lines, and "" for each blank line between them. */
  lines: string[];
  /** What is left of each paragraph. */
  paragraphs: string[];
  damage: Damage[];
}

export interface ColumnOptions {
  /** A photo stands in the text. */
  photo: boolean;
  /** Text is lost at one of the seams. */
  lose: boolean;
}

/** Characters in a line of print, and lines of one article in a column. */
const LINE = { low: 13, high: 18 };
const COLUMN = { low: 8, high: 16 };
/** Characters by which the first line of a paragraph is set in. */
const INDENT = 2;
/** The fewest lines of a paragraph that end a column. */
const ORPHAN = 3;
/** So near to the end of a paragraph no column ends: type-setters draw the last word in. */
const MARGIN = 6;
/** A column does not begin with one of these, nor end with one that opens. After the end of a sentence a cut would look like a new paragraph. */
const NO_START = /[，。、；：？！”’）》%·…—\s]/u;
const NO_END = /[“‘（《。？！”…—\s]/u;
const RUN = /[\dA-Za-z.]/u;
const LOST = { low: 7, high: 26 };
/** Blank lines that stand for a photo. */
const PHOTO_GAPS = [
  ["", "", ""],
  ["", "", "", ""],
  ["", "", ""],
];
const STRAY_GAP = ["", " "];
const STRAY_SHARE = 0.08;

const mayCut = (text: string, at: number): boolean => {
  const [before, after] = [text[at - 1] ?? "", text[at] ?? ""];
  return !NO_END.test(before) && !NO_START.test(after) && !(RUN.test(before) && RUN.test(after));
};

function findCut(text: string, from: number): number | null {
  for (let at = from; at < text.length - MARGIN; at += 1) if (mayCut(text, at)) return at;
  return null;
}

export function cutColumns(
  texts: readonly string[],
  { photo, lose }: ColumnOptions,
  random: Random,
): Columns {
  const width = random.between(LINE.low, LINE.high);
  const height = random.between(COLUMN.low, COLUMN.high);
  /** Lines left in the column. */
  let room = random.between(COLUMN.low / 2, height);
  const pieces = texts.map((text) => {
    // No column ends in the first lines of a paragraph: type-setters avoid the orphan, which looks like a headline.
    if (room < ORPHAN) room = height;
    const cuts: number[] = [];
    let start = 0;
    let indent = INDENT;
    while (text.length - start + indent > room * width) {
      const cut = findCut(text, start + room * width - indent);
      if (cut === null) break;
      cuts.push(cut);
      start = cut;
      indent = 0;
      room = height;
    }
    room -= Math.ceil((text.length - start + indent) / width);
    if (room <= 0) room = height;
    return [0, ...cuts].map((cut, index) => text.slice(cut, cuts[index] ?? text.length));
  });
  return lay(pieces, random, { photo, lose });
}

function lay(pieces: string[][], random: Random, { photo, lose }: ColumnOptions): Columns {
  const seams = pieces.reduce((sum, { length }) => sum + length - 1, 0);
  const damage = new Set<Damage>(seams > 0 ? ["column"] : []);
  const photoAt = photo && seams > 0 ? random.between(1, seams) : 0;
  const lostAt = lose && seams > 0 ? random.between(1, seams) : 0;
  const lines: string[] = [];
  let seam = 0;
  for (const parts of pieces) {
    for (const [index, part] of parts.entries()) {
      if (index === 0) {
        lines.push("", part);
        continue;
      }
      seam += 1;
      const gap = gapAt(seam);
      parts[index] = seam === lostAt ? loseStart(part) : part;
      lines.push(...gap, parts[index] ?? part);
    }
  }
  return { lines, paragraphs: pieces.map((parts) => parts.join("")), damage: [...damage] };

  function gapAt(number: number): string[] {
    if (number === photoAt) {
      damage.add("photo");
      return random.pick(PHOTO_GAPS);
    }
    if (random.chance(STRAY_SHARE)) {
      damage.add("stray-space");
      return STRAY_GAP;
    }
    return [""];
  }

  function loseStart(part: string): string {
    const from = random.between(LOST.low, LOST.high);
    const cut = findCut(part, from);
    if (cut === null) return part;
    damage.add("lost-text");
    return part.slice(cut);
  }
}
