/** The words and compounds of an article, weighed → its keywords, the most telling first. */

export interface Candidate {
  /** What its uses count for together, by where they stand. */
  weight: number;
  uses: number;
  /** The words of a compound; of a word, itself. */
  parts: readonly string[];
  /** −log of its share of running text, more than `COMMON`. */
  rarity: number;
}

const MAX_KEYWORDS = 8;
/** A word used once, outside the titles, says little about the whole. */
export const MIN_WEIGHT = 2;
/** −log of a word's share of running text; up to here, words (活动, 项目, 业务) tell nothing of an article. */
export const COMMON = 9.2;
/** Where a word stands this seldom outside its compound, the compound speaks for it. */
const MIN_ALONE = 2;

export function chooseKeywords(candidates: ReadonlyMap<string, Candidate>): string[] {
  const telling = [...candidates]
    .filter(([, { weight, uses, parts }]) => weight >= MIN_WEIGHT && (parts.length === 1 || uses > 1))
    .map(([word, { weight, uses, parts, rarity }]) => ({
      word,
      uses,
      parts,
      score: Math.log2(1 + weight) * (rarity - COMMON + 1) * Math.sqrt(word.length),
    }))
    .sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1));
  const chosen: typeof telling = [];
  for (const { word, uses, parts, score } of telling) {
    if (chosen.length === MAX_KEYWORDS) break;
    const isTold = chosen.some(
      (other) =>
        (other.word.includes(word) && uses - other.uses < MIN_ALONE) ||
        word.includes(other.word) ||
        isChained(parts, other.parts) ||
        isChained(other.parts, parts),
    );
    if (!isTold) chosen.push({ word, uses, parts, score });
  }
  return chosen.map(({ word }) => word);
}

/** Whether two compounds are cut from one longer run: the end of the first is the beginning of the second. */
function isChained(first: readonly string[], second: readonly string[]): boolean {
  if (first.length < 2 || second.length < 2) return false;
  return second.some((_, index) => {
    const shared = second.slice(0, index + 1);
    return first.length > shared.length && shared.every((part, at) => part === first.at(at - shared.length));
  });
}
