/** Text in, the text without characters that can't be printed out, with the places where they stood. */
import { codeOf, UNPRINTED } from "./find-unprintable.ts";

export interface Stray {
  /** 1-based; columns count UTF-16 units. */
  line: number;
  column: number;
  /** Such as `U+0002`. */
  code: string;
}

/** The mark that an earlier wrong decoding left for what it lost. */
const LOST = "\ufffd";
const STRAY = new RegExp(`${UNPRINTED.source}|${LOST}`, "g");
/** Page breaks are put in by every PDF extractor, the end-of-file mark by DOS: blanks, not damage. */
const HARMLESS = new Set(["\x0b", "\x0c", "\x1a"]);

/**
 * Characters that nothing prints become spaces, one for one, so that every place stays: feeds and terminals choke on them.
 * U+FFFD stays as it is, for the editor to see. The first of each line is listed, one complaint a line being enough.
 */
export function replaceStrays(text: string): { text: string; strays: Stray[] } {
  const strays: Stray[] = [];
  const lines = text.split("\n").map((line, index) => {
    let seen = false;
    return line.replace(STRAY, (character, offset: number) => {
      if (!seen && !HARMLESS.has(character)) {
        seen = true;
        strays.push({ line: index + 1, column: offset + 1, code: codeOf(character) });
      }
      return character === LOST ? LOST : " ";
    });
  });
  return { text: lines.join("\n"), strays };
}
