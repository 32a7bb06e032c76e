/** Text in, the text without characters that can't be printed out, with the places where they stood. */

export interface Stray {
  /** 1-based; columns count UTF-16 units. */
  line: number;
  column: number;
  /** Such as `U+0002`. */
  code: string;
}

/** Control characters, and the mark that an earlier wrong decoding left for what it lost. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
const STRAY = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd\ufffe\uffff]/g;
const LOST = "\ufffd";
/** Page breaks are put in by every PDF extractor, the end-of-file mark by DOS: blanks, not damage. */
const HARMLESS = new Set(["\x0b", "\x0c", "\x1a"]);
const HEX = 16;

function codeOf(character: string): string {
  return `U+${character.charCodeAt(0).toString(HEX).toUpperCase().padStart(4, "0")}`;
}

/**
 * Control characters become spaces, one for one, so that every place stays: feeds and terminals choke on them.
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
