/** The end of a paragraph → the byline, credit or attribution that was set on its last line, or null. */
import type { BylineGrammar } from "./compile-byline-grammar.ts";
import { type ClosingLine, readClosingLine } from "./read-closing-line.ts";

export interface ClosingTail extends ClosingLine {
  /** UTF-16 index in the text where the tail begins. */
  start: number;
}

/** No tail is longer; a limit keeps the reader linear on a page without line breaks. */
const MAX_LENGTH = 80;
const BRACKETED = /(?<=[。！？…”」』）)])\s*[（(]\s*(?<inside>[^（()）。！？]{2,60})\s*[）)]\s*$/u;
const OPEN = /(?<=[。！？…”」』）)])\s*(?<inside>[^（()）。！？，；“”]{3,40})\s*$/u;

export function readClosingTail(text: string, grammar: BylineGrammar): ClosingTail | null {
  const offset = Math.max(0, text.length - MAX_LENGTH);
  const end = text.slice(offset);
  const bracketed = BRACKETED.exec(end);
  if (bracketed) {
    const read = readClosingLine(`（${bracketed.groups?.inside ?? ""}）`, grammar);
    if (!read) return null;
    const isNamed =
      read.reporters.length + read.correspondents.length + read.photographers.length > 0 ||
      read.attribution !== null;
    // `（化名）`, `（图略）` at the end of a text is no signature: one that names nobody needs a line of its own.
    if (!isNamed && read.kind === "byline") return null;
    const kind = read.kind === "names" ? "byline" : read.kind;
    return { ...read, kind, printed: bracketed[0].trim(), start: offset + bracketed.index };
  }
  const open = OPEN.exec(end);
  if (!open) return null;
  const read = readClosingLine((open.groups?.inside ?? "").trim(), grammar);
  // Without brackets only words of the trade (记者, 摄, 转自) tell a tail from the rest of a sentence.
  if (!read || read.kind === "names") return null;
  return { ...read, start: offset + open.index };
}
