/** The Markdown tree of a page → its non-blank printed lines, each with its place, its markup and the gap above it. */
import type { Root } from "mdast";
import type { Position } from "unist";
import { trimEdges } from "./trim-edges.ts";

export interface PrintedLine {
  /** The line without indent, heading marks, bold marks and label ornaments' white space. */
  text: string;
  /** The line as printed, without indent and trailing white space. */
  printed: string;
  /** Place of `printed`. */
  position: Position;
  /** Depth of its heading mark, 0 for none. */
  depth: number;
  /** True where bold marks enclose the whole line. */
  bold: boolean;
  /** True where the line is set in by full-width or no-break space, as paragraphs are. */
  indented: boolean;
  /** Blank lines between the line before and this one (or above the first). */
  gap: number;
  /** True where one of those held white space only: a photo stood there. */
  spaceInGap: boolean;
  /** The alternative text where the line is a Markdown image. */
  image: string | null;
}

/** `## ` and, as careless converters write it, `##标题` with two or more marks. */
const HEADING = /^(#{1,6})(?:[ \t]+|$)|^(#{2,6})(?=[^\s#])/u;
const BOLD = /^(\*\*|__)(?!\s)((?:(?!\1).)+)\1$/u;
const IMAGE = /^!\[([^\]]*)\]\([^()\s]*\)$/u;

export function collectLines(root: Root, source: string): PrintedLine[] {
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
        gap: number - numberOfLast - 1,
        spaceInGap: all
          .slice(numberOfLast, number - 1)
          .some(({ text }) => text !== "" && trimEdges(text).text === ""),
      });
      numberOfLast = number;
    }
  }
  return lines;
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

function readMarkup(trimmed: string): Pick<PrintedLine, "text" | "depth" | "bold" | "image"> {
  const image = IMAGE.exec(trimmed);
  if (image) return { text: trimmed, depth: 0, bold: false, image: image[1] ?? "" };
  const heading = HEADING.exec(trimmed);
  let text = trimmed;
  if (heading) text = withoutClosingMarks(text.slice(heading[0].length));
  const bold = BOLD.exec(text);
  if (bold) text = trimEdges(bold[2] ?? "").text;
  return { text, depth: heading?.[1]?.length ?? heading?.[2]?.length ?? 0, bold: bold !== null, image: null };
}

/** `标题 ##` → `标题`: an ATX heading may close with marks after a blank. */
function withoutClosingMarks(text: string): string {
  const trimmed = trimEdges(text).text;
  let end = trimmed.length;
  while (trimmed[end - 1] === "#") end -= 1;
  const isClosed =
    end < trimmed.length && (end === 0 || trimmed[end - 1] === " " || trimmed[end - 1] === "\t");
  return isClosed ? trimEdges(trimmed.slice(0, end)).text : trimmed;
}
