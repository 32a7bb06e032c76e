/** A place in a text → adds the strings there that are spelled like a transliterated name. */
import { isHan } from "./is-han.ts";
import { addProposal, type NameKnowledge, type NamePlace, type NameProposals } from "./propose-names.ts";
import { MARKS } from "./tabulate-names.ts";

/** log-share of foreign names among the words of news. */
const FOREIGN_CLASS = -6.2;
const MIN_LENGTH = 2;
const MAX_LENGTH = 8;
/** A character that no foreign name has shown. One may be new to transliteration. */
export const UNSEEN_FOREIGN = -9.5;
/** A character less common than this in transliterations ends a foreign name. */
const FLOOR = -8;
/** On average a foreign name's characters are at least so typical of transliteration. */
const MEAN = -6.3;
const SHORT_MEAN = -5.4;
/** No longer name that begins so will be typical enough. */
export const HOPELESS = -7.6;
/** A dictionary name is a foreign one where its characters are on average so typical of transliteration. */
const KNOWN_MEAN = -6.8;
const KNOWN_SHORT_MEAN = -5.4;
/** What the dictionary's own frequency of a name counts more or less than the same word's. */
const KNOWN_LEAD = 0.5;
const KNOWN_SHORT_LEAD = -1;

export function proposeForeignNames(
  found: NameProposals,
  { text, start, wordEnds }: NamePlace,
  { words, table, isNameTag }: NameKnowledge,
): void {
  let sum = 0;
  let unseen = 0;
  for (let length = 1; length <= MAX_LENGTH && start + length <= text.length; length += 1) {
    const code = text.charCodeAt(start + length - 1);
    const row = table.rowOf[code] ?? 0;
    const foreign = table.foreign[row] ?? UNSEEN_FOREIGN;
    if ((table.marks[row] ?? 0) & MARKS.never || !isHan(code)) return;
    unseen += foreign <= FLOOR ? 1 : 0;
    if (unseen > 1) return;
    sum += foreign;
    const mean = sum / length;
    if (mean < HOPELESS) return;
    if (length < MIN_LENGTH) continue;
    const isShort = length === MIN_LENGTH;
    const node = wordEnds[length] ?? 0;
    const tag = words.tagOf[node] ?? 0;
    if (tag === 0) {
      if (mean > (isShort ? SHORT_MEAN : MEAN)) addProposal(found, length, FOREIGN_CLASS + sum);
      // Any other dictionary word is that word.
    } else if (isNameTag[tag] && mean > (isShort ? KNOWN_SHORT_MEAN : KNOWN_MEAN))
      addProposal(found, length, (words.logpOf[node] ?? 0) + (isShort ? KNOWN_SHORT_LEAD : KNOWN_LEAD));
  }
}
