/** A place in a text → adds the names of several parts with a point between them (托尼·布莱尔, 让-皮埃尔·勒克莱尔) that begin there. */
import { isHan } from "./is-han.ts";
import { addProposal, type NameKnowledge, type NamePlace, type NameProposals } from "./propose-names.ts";

/** log-share of such names where a point stands: it is in hardly anything else that is spelled so. */
const DOTTED_CLASS = 2;
const MAX_PART = 8;
/** What a character counts that no transliterated name has shown: some are new to it. */
const FLOOR = -9.5;
/** Each further character must say more than a short word beside the name would. */
const CHARACTER = -0.7;
/** 由|克劳斯·里希特. */
const FUNCTION_WORD = -3;
/** On average the characters are at least so typical of transliteration (not 中国梦·劳动美). */
const MEAN = -7.4;
/** What stands between the parts. */
export const NAME_POINT = /[·•・．]/u;
const HYPHEN = "-";
/** A hyphen between Chinese characters and before a point is hardly anything else. */
const HYPHENATED = 3;

export function proposeDottedNames(
  found: NameProposals,
  { text, start, wordEnds }: NamePlace,
  { table, words, isFunctionTag }: NameKnowledge,
): void {
  const point = findPoint(text, start);
  if (point < 0) return;
  let sum = isFunctionTag[words.tagOf[wordEnds[1] ?? 0] ?? 0] ? FUNCTION_WORD : 0;
  let count = 0;
  let inPart = 0;
  let parts = 1;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at] ?? "";
    if (inPart > 0 && (NAME_POINT.test(character) || (character === HYPHEN && parts === 1))) {
      if (character === HYPHEN) sum += HYPHENATED;
      inPart = 0;
      parts += 1;
      continue;
    }
    if (!isHan(text.charCodeAt(at)) || inPart === MAX_PART) return;
    sum += Math.max(FLOOR, table.foreign[table.rowOf[text.charCodeAt(at)] ?? 0] ?? FLOOR);
    count += 1;
    inPart += 1;
    // The last part may go on to another point, or end anywhere.
    if (at > point && sum / count > MEAN)
      addProposal(found, at + 1 - start, DOTTED_CLASS + sum + count * CHARACTER);
  }
}

/** The first point after a part of Chinese characters from `start`, or -1. */
function findPoint(text: string, start: number): number {
  for (let at = start; at <= start + MAX_PART && at < text.length; at += 1) {
    if (at > start && NAME_POINT.test(text[at] ?? "")) return at;
    if (!isHan(text.charCodeAt(at)) && text[at] !== HYPHEN) return -1;
  }
  return -1;
}
