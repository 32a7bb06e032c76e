/** A place in a text → adds the strings there that are spelled like a Chinese name: a surname and one or two characters. */
import type { WordTrie } from "../schema/lexicon.ts";
import { isHan } from "./is-han.ts";
import type { NameKnowledge, NamePlace, NameProposal } from "./propose-names.ts";
import { MARKS } from "./tabulate-names.ts";

/** log-share of names among the words of news. */
const PERSON_CLASS = -4.6;
/** Two characters are as often two words: they need more to be a name than their share of names would say. */
const TWO_CHARACTERS = -2.2;
const THREE_CHARACTERS = Math.log(0.7);
/** A surname that is a preposition, a conjunction or a pronoun besides (和, 由, 那) is far more often that. */
const FUNCTION_WORD = -2;
/** What the dictionary's own frequency of a name counts more or less than the same word's, by its length. */
const TWO_LEAD = -2.2;
const THREE_LEAD = 0.5;
/** A word of two characters that the dictionary calls a name is believed where it is spelled like one (not 金秋, 晋级). */
const PLAUSIBLE_TWO = -16;
const CHINESE_NAME = "nr";

export function proposeChineseNames(found: NameProposal[], place: NamePlace, knowledge: NameKnowledge): void {
  const { text, start } = place;
  const head = knowledge.characterAt(text.charCodeAt(start));
  if (head.marks & MARKS.surname) {
    const { words, isFunctionTag } = knowledge;
    const own = words.tagOf[place.wordEnds[1] ?? 0] ?? 0;
    const doubt = isFunctionTag[own] ? FUNCTION_WORD : 0;
    addGiven(found, place, 1, PERSON_CLASS + head.surname + doubt, knowledge);
  }
  if (!(head.marks & MARKS.opensSurname)) return;
  const double = knowledge.names.surname.get(text.slice(start, start + 2));
  if (double !== undefined) addGiven(found, place, 2, PERSON_CLASS + double, knowledge);
}

/** `shape`: log-probability that a name with this surname, of `length` characters, stands here. */
function addGiven(
  found: NameProposal[],
  { text, start, wordEnds }: NamePlace,
  length: number,
  shape: number,
  { words, characterAt }: NameKnowledge,
): void {
  const at = start + length;
  if (at >= text.length || !isHan(text.charCodeAt(at))) return;
  const first = characterAt(text.charCodeAt(at));
  const short = shape + (length === 1 ? TWO_CHARACTERS : 0) + first.only;
  const shortListed = listedAs(words, wordEnds[length + 1] ?? 0);
  found.push({
    length: length + 1,
    logp: short < PLAUSIBLE_TWO ? short : Math.max(short, shortListed + TWO_LEAD),
  });
  if (at + 1 >= text.length || !isHan(text.charCodeAt(at + 1))) return;
  const second = characterAt(text.charCodeAt(at + 1));
  const isDoubtful = ((first.marks | second.marks) & MARKS.seldom) !== 0;
  const listed = isDoubtful ? UNLISTED : listedAs(words, wordEnds[length + 2] ?? 0);
  // One of the two characters may be a rare one; not both.
  const isKnown = (first.marks & MARKS.first) | (second.marks & MARKS.second);
  if (!isKnown && listed === UNLISTED) return;
  if ((first.marks | second.marks) & MARKS.never) return;
  const long = shape + THREE_CHARACTERS + first.first + second.second;
  found.push({ length: length + 2, logp: Math.max(long, listed + THREE_LEAD) });
}

const UNLISTED = Number.NEGATIVE_INFINITY;

/** The log-probability of a word that the dictionary calls a Chinese name. */
function listedAs({ tagOf, tagNames, logpOf }: WordTrie, node: number): number {
  return tagNames[tagOf[node] ?? 0] === CHINESE_NAME ? (logpOf[node] ?? UNLISTED) : UNLISTED;
}
