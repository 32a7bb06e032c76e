/** A printed line without indent → its text and the Markdown marks that stand around the whole of it. */
import { trimEdges } from "./trim-edges.ts";

export interface Markup {
  /** The line without heading marks and bold marks. */
  text: string;
  /** Depth of its heading mark, 0 for none. */
  depth: number;
  /** True where bold marks enclose the whole line. */
  bold: boolean;
  /** The alternative text where the line is a Markdown image. */
  image: string | null;
}

/** `## ` and, as careless converters write it, `##标题` with two or more marks. */
const HEADING = /^(#{1,6})(?:[ \t]+|$)|^(#{2,6})(?=[^\s#])/u;
const BOLD = /^(\*\*|__)(?!\s)((?:(?!\1).)+)\1$/u;
const IMAGE = /^!\[([^\]]*)\]\([^()\s]*\)$/u;

export function readMarkup(trimmed: string): Markup {
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
