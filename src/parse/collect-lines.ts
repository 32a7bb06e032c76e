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
  let endOfLast = 0;
  let lineOfLast = 0;
  for (const node of root.children) {
    const start = node.position?.start;
    const end = node.position?.end;
    if (start?.offset === undefined || end?.offset === undefined) continue;
    let offset = start.offset;
    let number = start.line;
    for (const raw of source.slice(start.offset, end.offset).split(/\r\n|\r|\n/u)) {
      const column = offset === start.offset ? start.column : 1;
      const { text: trimmed, leading: indent } = trimEdges(raw);
      if (trimmed !== "") {
        const from = offset + indent;
        const gapText = source.slice(endOfLast, from);
        lines.push({
          ...readMarkup(trimmed),
          printed: trimmed,
          position: {
            start: { line: number, column: column + indent, offset: from },
            end: { line: number, column: column + indent + trimmed.length, offset: from + trimmed.length },
          },
          indented: /[\u3000\u00a0]/u.test(raw.slice(0, indent)) || indentedBefore(source, offset),
          gap: number - lineOfLast - 1,
          spaceInGap: number - lineOfLast > 1 && hasSpaceLine(gapText),
        });
        endOfLast = from + trimmed.length;
        lineOfLast = number;
      }
      offset += raw.length;
      offset += source.startsWith("\r\n", offset) ? 2 : 1;
      number += 1;
    }
  }
  return lines;
}

/** Four or more spaces before a line are an indent too; Markdown has already taken them off the first line of a node. */
const WIDE_INDENT = 4;

function indentedBefore(source: string, offset: number): boolean {
  let spaces = 0;
  while (spaces < WIDE_INDENT && source[offset - 1 - spaces] === " ") spaces += 1;
  return spaces === WIDE_INDENT;
}

/** A line of white space between the end of one line and the indent of the next. */
function hasSpaceLine(gap: string): boolean {
  return /\n[ \t\u3000\u00a0]+\r?\n/u.test(gap);
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
  const isClosed = end < trimmed.length && (end === 0 || trimmed[end - 1] === " " || trimmed[end - 1] === "\t");
  return isClosed ? trimEdges(trimmed.slice(0, end)).text : trimmed;
}
