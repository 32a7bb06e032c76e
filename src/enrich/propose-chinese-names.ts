/** A place in a text → adds the strings there that are spelled like a Chinese name: a surname and one or two characters. */
import { isHan } from "./is-han.ts";
import { addProposal, type NameKnowledge, type NamePlace, type NameProposals } from "./propose-names.ts";
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

export function proposeChineseNames(found: NameProposals, place: NamePlace, knowledge: NameKnowledge): void {
  const { text, start } = place;
  const { words, isFunctionTag, table } = knowledge;
  const head = table.rowOf[text.charCodeAt(start)] ?? 0;
  const marks = table.marks[head] ?? 0;
  if (marks & MARKS.surname) {
    const own = words.tagOf[place.wordEnds[1] ?? 0] ?? 0;
    const doubt = isFunctionTag[own] ? FUNCTION_WORD : 0;
    addGiven(found, place, 1, PERSON_CLASS + (table.surname[head] ?? 0) + doubt, knowledge);
  }
  if (!(marks & MARKS.opensSurname)) return;
  const double = knowledge.names.surname.get(text.slice(start, start + 2));
  if (double !== undefined) addGiven(found, place, 2, PERSON_CLASS + double, knowledge);
}

/** `shape`: log-probability that a name with this surname, of `length` characters, stands here. */
function addGiven(
  found: NameProposals,
  { text, start, wordEnds }: NamePlace,
  length: number,
  shape: number,
  knowledge: NameKnowledge,
): void {
  const { table } = knowledge;
  const at = start + length;
  if (at >= text.length || !isHan(text.charCodeAt(at))) return;
  const first = table.rowOf[text.charCodeAt(at)] ?? 0;
  const short = shape + (length === 1 ? TWO_CHARACTERS : 0) + (table.only[first] ?? 0);
  const shortListed = listedAs(knowledge, wordEnds[length + 1] ?? 0);
  addProposal(found, length + 1, short < PLAUSIBLE_TWO ? short : Math.max(short, shortListed + TWO_LEAD));
  if (at + 1 >= text.length || !isHan(text.charCodeAt(at + 1))) return;
  const second = table.rowOf[text.charCodeAt(at + 1)] ?? 0;
  const firstMarks = table.marks[first] ?? 0;
  const secondMarks = table.marks[second] ?? 0;
  const isDoubtful = ((firstMarks | secondMarks) & MARKS.seldom) !== 0;
  const listed = isDoubtful ? UNLISTED : listedAs(knowledge, wordEnds[length + 2] ?? 0);
  // One of the two characters may be a rare one; not both.
  const isKnown = (firstMarks & MARKS.first) | (secondMarks & MARKS.second);
  if (!isKnown && listed === UNLISTED) return;
  if ((firstMarks | secondMarks) & MARKS.never) return;
  const long = shape + THREE_CHARACTERS + (table.first[first] ?? 0) + (table.second[second] ?? 0);
  addProposal(found, length + 2, Math.max(long, listed + THREE_LEAD));
}

const UNLISTED = Number.NEGATIVE_INFINITY;

/** The log-probability of a word that the dictionary calls a Chinese name. */
function listedAs({ words, isChineseTag }: NameKnowledge, node: number): number {
  return isChineseTag[words.tagOf[node] ?? 0] ? (words.logpOf[node] ?? UNLISTED) : UNLISTED;
}
