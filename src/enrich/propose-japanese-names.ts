/** A place in a text → adds the strings there that are spelled like a Japanese name: a surname and up to three characters. */
import { addProposal, type NameKnowledge, type NamePlace, type NameProposals } from "./propose-names.ts";

const SURNAME_LENGTHS = [2, 3];
/** log-probabilities of a Japanese name by the length of its given name: surnames are few, so that they say much. */
const BY_GIVEN: readonly (readonly [size: number, logp: number])[] = [
  [1, -22],
  [2, -19.5],
  [3, -20.5],
];
const LONG_GIVEN = 3;
/** How given names of three characters end. */
const LONG_END = /[郎彦夫雄子美介助之]$/u;
const HAN = /^\p{Script=Han}+$/u;
/** A given name that is another word (清水|洗净) is that word. */
const NAME_TAG = /^n[rst]/u;
/** What the dictionary's own frequency of a name counts more than the same word's. */
const LISTED_LEAD = 0.5;

export function proposeJapaneseNames(
  found: NameProposals,
  { text, start, wordEnds }: NamePlace,
  { names, japanese, japaneseEnds, words }: NameKnowledge,
): void {
  if (japanese.walk(text, start, japaneseEnds) === 0) return;
  for (const length of SURNAME_LENGTHS) {
    if (!japaneseEnds[length]) continue;
    for (const [size, logp] of BY_GIVEN) {
      const given = text.slice(start + length, start + length + size);
      if (
        given.length < size ||
        !HAN.test(given) ||
        [...given].some((character) => names.never.has(character))
      )
        continue;
      if (size >= LONG_GIVEN && !LONG_END.test(given)) continue;
      const word = size > 1 ? words.get(given) : undefined;
      if (word && !NAME_TAG.test(word.tag)) continue;
      const node = wordEnds[length + size] ?? 0;
      const listed = words.tagOf[node] ? (words.logpOf[node] ?? logp) : logp;
      addProposal(found, length + size, Math.max(logp, listed + LISTED_LEAD));
    }
  }
}
