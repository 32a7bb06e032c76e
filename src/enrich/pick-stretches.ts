/**
 * The texts of an article and their words → of each text the stretches in which a keyword can stand, with gaps for what
 * was left out. A title is kept whole. Below it a word must be used twice to be one. So a stretch ends between two words
 * whose characters stand beside each other only here and in no word of the list, for no word that counts reaches over
 * them; and it is kept if it has a word that is used again and may be a keyword, or end one, or words that may be one
 * together. The pairs of characters then tell of each word whether it may be used again.
 */
import type { PairFilter } from "./filter-pairs.ts";
import { hashPair } from "./hash-pair.ts";
import { isHan } from "./is-han.ts";
import type { KeywordWordJudge } from "./judge-keyword-word.ts";
import type { Token } from "./make-trellis.ts";

export interface StretchedText {
  isTitle: boolean;
  /** Gaps stand in place of names. */
  text: string;
  /** The words of the text without gaps. Others may be cut in the end, so that these only tell where to look. */
  tokens: readonly Token[];
}

export interface StretchPicker {
  pick: (texts: readonly StretchedText[]) => string[];
  /** Of the texts picked from last: whether all pairs of the string's characters are used more than once, or seem to be. */
  mayRepeat: (string: string) => boolean;
  /** The same of one pair. */
  mayRepeatPair: (first: number, second: number) => boolean;
}

export interface PickOptions {
  judge: KeywordWordJudge;
  /** Whether two characters may stand beside each other in a word that the segmenter knows. */
  areInWord: PairFilter;
  /** The same of the words that only the segmenter knows, so that none of the tokens is one. */
  areInTerm: PairFilter;
}

/** No word of the segmenter reaches over it. */
export const GAP = "\n";
const GAP_CODE = GAP.charCodeAt(0);
const PAIRS = 0x10000;
/** How often a pair is used; where two pairs share a number, a stretch is kept for nothing. */
const [ONCE, AGAIN] = [1, 2];

/** What a character is to pairs: half of a rare one counts as one, for the other half stands beside it. */
const [UNKNOWN, IN_WORD, BESIDE_WORD] = [0, 1, 2];
const SURROGATE = /[\ud800-\udfff]/;
const CODES = 0x10000;
const kinds = new Uint8Array(CODES);

function kindOf(code: number): number {
  const known = kinds[code] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const kind = isHan(code) || SURROGATE.test(String.fromCharCode(code)) ? IN_WORD : BESIDE_WORD;
  kinds[code] = kind;
  return kind;
}

/** Whether the other half of a character comes next. */
const isHalf = (code: number) => code >= 0xd800 && code <= 0xdbff;

export function compileStretchPicker({ judge, areInWord, areInTerm }: PickOptions): StretchPicker {
  const uses = new Uint8Array(PAIRS);

  return { pick, mayRepeat, mayRepeatPair };

  function pick(texts: readonly StretchedText[]): string[] {
    uses.fill(0);
    for (const { text } of texts) count(text);
    return texts.map(({ text, isTitle, tokens }) => (isTitle ? text : pickFrom(text, tokens)));
  }

  function mayRepeatPair(first: number, second: number): boolean {
    return uses[hashPair(first, second, PAIRS)] === AGAIN;
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
        const pair = hashPair(last, code, PAIRS);
        uses[pair] = uses[pair] === 0 ? ONCE : AGAIN;
      }
      isInside = isWord;
      last = code;
    }
  }

  function pickFrom(text: string, tokens: readonly Token[]): string {
    let picked = "";
    /** Where the stretch begins, and the kept ones before it that nothing stands between. */
    let [from, keptFrom] = [0, 0];
    let isKept = false;
    /** The word before, if it is used again, and whether it is a single character. */
    let last = "";
    let isAfterSingle = false;
    for (const { text: word, start } of tokens) {
      const [before, first] = [text.charCodeAt(start - 1), text.charCodeAt(start)];
      // Of pairs with a mark in them none was counted, but their bits may be those of others.
      const isRepeated = start > 0 && mayRepeatPair(before, first);
      if (!(isRepeated || areInWord(before, first) || isHalf(before))) endStretch(start);
      const isSingle = word.length === 1;
      const isAgain = !isSingle && first !== GAP_CODE && mayRepeat(word);
      if (!isKept && isAgain) {
        const { isKeyword, isTelling } = judge(word);
        isKept = isKeyword || (isTelling && isRepeated && judge(last).isPart);
      } else if (!isKept && isSingle && isAfterSingle && isRepeated)
        isKept = judge(text.slice(start - 1, start + 1)).isKeyword;
      isKept ||= isRepeated && areInTerm(before, first);
      last = isAgain ? word : "";
      isAfterSingle = isSingle;
    }
    endStretch(text.length);
    return picked + text.slice(keptFrom);

    function endStretch(end: number): void {
      if (!isKept) {
        if (keptFrom < from) picked += text.slice(keptFrom, from) + GAP;
        keptFrom = end;
      }
      from = end;
      isKept = false;
    }
  }
}
