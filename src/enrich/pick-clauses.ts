/**
 * The texts of an article → of each the clauses in which a keyword can stand. A title is kept whole. Below it a word must be
 * used twice to be one, so that a clause needs a pair of characters that the article has elsewhere too, and that is a word
 * or goes on with another such pair. The pairs then tell of each word whether it may be used again.
 */
import { hashPair, PAIRS } from "./hash-pair.ts";
import { isHan } from "./is-han.ts";

export interface ClausedText {
  isTitle: boolean;
  text: string;
}

export interface ClausePicker {
  pick: (texts: readonly ClausedText[]) => string[];
  /** Of the texts picked from last: whether all pairs of the string's characters are used more than once, or seem to be. */
  mayRepeat: (string: string) => boolean;
  /** The same of one pair. */
  mayRepeatPair: (first: number, second: number) => boolean;
}

/** No word of the segmenter reaches over one of these, whatever stands beside it. */
const CLAUSE_ENDS = " \t\n，。";
/** How often a pair is used; where two pairs share a number, a clause is kept for nothing. */
const [ONCE, AGAIN] = [1, 2];

/** What a character is to pairs: half of a rare one counts as one, for the other half stands beside it. */
const [UNKNOWN, IN_WORD, BESIDE_WORD, CLAUSE_END] = [0, 1, 2, 3];
const SURROGATE = /[\ud800-\udfff]/;
const CODES = 0x10000;
const kinds = new Uint8Array(CODES);

function kindOf(code: number): number {
  const known = kinds[code] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const character = String.fromCharCode(code);
  const isInWord = isHan(code) || SURROGATE.test(character);
  const kind = isInWord ? IN_WORD : CLAUSE_ENDS.includes(character) ? CLAUSE_END : BESIDE_WORD;
  kinds[code] = kind;
  return kind;
}

/** `mayBeKeyword` tells of two characters whether they can be a keyword by themselves. */
export function compileClausePicker(mayBeKeyword: (word: string) => boolean): ClausePicker {
  const uses = new Uint8Array(PAIRS);

  return { pick, mayRepeat, mayRepeatPair };

  function pick(texts: readonly ClausedText[]): string[] {
    uses.fill(0);
    for (const { text } of texts) count(text);
    return texts.map(({ text, isTitle }) => (isTitle ? text : pickFrom(text)));
  }

  function mayRepeatPair(first: number, second: number): boolean {
    return uses[hashPair(first, second)] === AGAIN;
  }

  function mayRepeat(string: string): boolean {
    for (let at = 1; at < string.length; at += 1)
      if (!mayRepeatPair(string.charCodeAt(at - 1), string.charCodeAt(at))) return false;
    return true;
  }

  function count(text: string): void {
    let isInside = false;
    for (let at = 0, last = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      const isWord = kindOf(code) === IN_WORD;
      if (isInside && isWord) {
        const pair = hashPair(last, code);
        uses[pair] = uses[pair] === 0 ? ONCE : AGAIN;
      }
      isInside = isWord;
      last = code;
    }
  }

  function pickFrom(text: string): string {
    let picked = "";
    for (let from = 0, end = 0; from < text.length; from = end) {
      end = from + 1;
      while (end < text.length && kindOf(text.charCodeAt(end - 1)) !== CLAUSE_END) end += 1;
      if (mayHoldKeyword(text, from, end)) picked += text.slice(from, end);
    }
    return picked;
  }

  function mayHoldKeyword(text: string, from: number, end: number): boolean {
    let isAfterRepeated = false;
    for (let at = from + 1; at < end; at += 1) {
      const [first, second] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
      // Of pairs with a mark in them none was counted, but their bits may be those of others.
      const isRepeated = mayRepeatPair(first, second);
      if (isRepeated && (isAfterRepeated || mayBeKeyword(text.slice(at - 1, at + 1)))) return true;
      isAfterRepeated = isRepeated;
    }
    return false;
  }
}
