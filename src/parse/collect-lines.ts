/** The Markdown tree of a page → its non-blank printed lines, each with its place, its markup and the gap above it. */
import type { Root } from "mdast";
import type { Position } from "unist";
import { type Markup, readMarkup } from "./read-markup.ts";
import { trimEdges } from "./trim-edges.ts";

export interface PrintedLine extends Markup {
  /** The line as printed, without indent and trailing white space. */
  printed: string;
  /** Place of `printed`. */
  position: Position;
  /** True where the line is set in by full-width or no-break space, as paragraphs are. */
  indented: boolean;
  /** Blank lines between the line before and this one (or above the first), none of them silent. */
  gap: number;
  /** True where one of those held white space only: a photo stood there. */
  spaceInGap: boolean;
}

/** `silent` lines are blank now, and were not: they held marks, or text that a correction took away. */
export function collectLines(
  root: Root,
  source: string,
  silent: ReadonlySet<number> = new Set(),
): PrintedLine[] {
  const lines: PrintedLine[] = [];
  const all = splitLines(source);
  let numberOfLast = 0;
  for (const node of root.children) {
    // Only line numbers are taken from Markdown: it drops a byte order mark and widens tabs, which shifts its offsets.
    const [first, last] = [node.position?.start.line ?? 1, node.position?.end.line ?? 0];
    for (let number = first; number <= last; number += 1) {
      const { text: raw, offset } = all[number - 1] ?? { text: "", offset: source.length };
      const { text: printed, leading } = trimEdges(raw);
      if (printed === "") continue;
      const from = offset + leading;
      lines.push({
        ...readMarkup(printed),
        printed,
        position: {
          start: { line: number, column: leading + 1, offset: from },
          end: { line: number, column: leading + printed.length + 1, offset: from + printed.length },
        },
        indented: isIndent(raw.slice(0, leading)),
        ...measureGap(all, numberOfLast, number, silent),
      });
      numberOfLast = number;
    }
  }
  return lines;
}

/** What stands between two lines, by their numbers. Where silent lines part it, its longest run of blank lines counts. */
function measureGap(
  all: readonly { text: string }[],
  above: number,
  below: number,
  silent: ReadonlySet<number>,
): Pick<PrintedLine, "gap" | "spaceInGap"> {
  let [gap, run, spaceInGap] = [0, 0, false];
  for (let number = above + 1; number < below; number += 1) {
    run = silent.has(number) ? 0 : run + 1;
    gap = Math.max(gap, run);
    // Whatever stands there is blank.
    if (run > 0 && all[number - 1]?.text !== "") spaceInGap = true;
  }
  return { gap, spaceInGap };
}

/** The lines of a text as Markdown counts them, with the offset of each. */
function splitLines(source: string): { text: string; offset: number }[] {
  const lines: { text: string; offset: number }[] = [];
  let offset = 0;
  for (const end of source.matchAll(/\r\n|\r|\n/gu)) {
    lines.push({ text: source.slice(offset, end.index), offset });
    offset = end.index + end[0].length;
  }
  lines.push({ text: source.slice(offset), offset });
  return lines;
}

/** A full-width or no-break space, or four spaces and more, set a paragraph in. */
const WIDE_INDENT = 4;

function isIndent(leading: string): boolean {
  return /[\u3000\u00a0]/u.test(leading) || leading.length >= WIDE_INDENT;
}
