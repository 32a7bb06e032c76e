/**
 * `(text, cut) → parts of a title`, between which its line may break: between words, neither inside a word (`职工`) nor
 * inside a short quotation (`“云端课堂”`, `《工会法》`). A number stays with what it counts and
 * with the word before. Joined they are the text again.
 */

/** Gives the words of a text; joined they are the text again. */
export type CutWords = (text: string) => readonly string[];

/** Quoted characters; with the marks and a mark that follows it fits the narrowest column at headline size. */
const LONGEST = 8;
const QUOTED = new RegExp(
  `([“‘《〈「『][^“”‘’《》〈〉「」『』\\s]{1,${LONGEST}}[”’》〉」』][，、。：；！？]?)`,
  "u",
);
/**
 * What can't begin a line: particles that lean on the word before, marks that close, spaces; numbers and Latin, for
 * browsers leave out the thin space between them and Chinese where a line may break.
 */
const LEANS = /^[\dA-Za-z的了着过地得等们者\s，、。：；！？”’》〉」』）…—·%％]/u;
/** What can't end a line: numbers and Latin before what they count, marks that open, spaces. */
const LEADS = /[\d.〇A-Za-z\s“‘《〈「『（—·]$/u;

export interface Piece {
  text: string;
  isQuoted: boolean;
}

function cutPieces(text: string, cut: CutWords): Piece[] {
  // A split by a pattern with one group gives text and matches in turn.
  return text.split(QUOTED).flatMap((part, index): Piece[] => {
    if (index % 2 === 1) return [{ text: part, isQuoted: true }];
    return part === "" ? [] : cut(part).map((word) => ({ text: word, isQuoted: false }));
  });
}

export function cutTitle(text: string, cut: CutWords): Piece[][] {
  const parts: Piece[][] = [];
  let before: string | undefined;
  for (const piece of cutPieces(text, cut)) {
    const breaks = before === undefined || (!LEANS.test(piece.text) && !LEADS.test(before));
    if (breaks) parts.push([piece]);
    else parts.at(-1)?.push(piece);
    before = piece.text;
  }
  return parts;
}
