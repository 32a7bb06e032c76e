/**
 * The texts of an article and their words → of each text the stretches in which a keyword can stand, with gaps for what
 * was left out. A title is kept whole. Below it a word must be used twice to be one. So a stretch ends between two words
 * whose characters stand beside each other only here and in no word of the list, for no word that counts reaches over
 * them; and it is kept if it has a word that is used again and may be a keyword, or end one, or words that may be one
 * together.
 */
import type { PairFilter } from "./filter-pairs.ts";
import type { KeywordWordJudge } from "./judge-keyword-word.ts";
import type { Token } from "./make-trellis.ts";
import type { PairUses } from "./pair-uses.ts";

export interface StretchedText {
  isTitle: boolean;
  /** Gaps stand in place of names. */
  text: string;
  /** The words of the text without gaps. Others may be cut in the end, so that these only tell where to look. */
  tokens: readonly Token[];
}

/** `uses` are those of the texts. */
export type StretchPicker = (texts: readonly StretchedText[], uses: PairUses) => string[];

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

/** Whether the other half of a character comes next. */
const isHalf = (code: number) => code >= 0xd800 && code <= 0xdbff;

export function compileStretchPicker({ judge, areInWord, areInTerm }: PickOptions): StretchPicker {
  return (texts, uses) =>
    texts.map(({ text, isTitle, tokens }) => (isTitle ? text : pickFrom(text, tokens, uses)));

  function pickFrom(text: string, tokens: readonly Token[], uses: PairUses): string {
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
      const isRepeated = start > 0 && uses.isAgain(before, first);
      if (!(isRepeated || areInWord(before, first) || isHalf(before))) endStretch(start);
      const isSingle = word.length === 1;
      const isAgain = !isSingle && first !== GAP_CODE && uses.mayRepeat(word);
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
