/** A place in a text → the strings there that are spelled like a personal name, each with its log-probability. */
import type { Lexicon, LexiconEntry } from "../schema/lexicon.ts";

export interface NameProposal {
  length: number;
  logp: number;
  tag: "person";
}

/** log-share of names among the words of news. */
const PERSON_CLASS = -4.6;
const FOREIGN_CLASS = -6.2;
/** Two characters are as often two words: they need more to be a name than their share of names would say. */
const TWO_CHARACTERS = -2.2;
const THREE_CHARACTERS = Math.log(0.7);
const DOUBLE_SURNAME = Math.log(0.05);
const MIN_FOREIGN = 2;
const MAX_FOREIGN = 8;
/** A character less common than this in transliterations ends a foreign name. */
const FOREIGN_FLOOR = -8;
/** On average a foreign name's characters are at least so typical of transliteration. */
const FOREIGN_MEAN = -6.3;
const FOREIGN_SHORT_MEAN = -5.4;
/** One character may be new to transliteration. */
const FOREIGN_UNSEEN = -9.5;
/** No longer name that begins so will be typical enough. */
const FOREIGN_HOPELESS = -7.6;
const HAN = /\p{Script=Han}/u;

export function proposeNames(text: string, start: number, lexicon: Lexicon): NameProposal[] {
  const found: NameProposal[] = [];
  addChinese(found, text, start, lexicon);
  addJapanese(found, text, start, lexicon);
  addForeign(found, text, start, lexicon);
  addListed(found, text, start, lexicon);
  return found;
}

function addChinese(found: NameProposal[], text: string, start: number, lexicon: Lexicon): void {
  const { names, words } = lexicon;
  for (const length of [1, 2]) {
    const surname = text.slice(start, start + length);
    const family = names.surname.get(surname);
    if (family === undefined || surname.length < length) continue;
    const shape = PERSON_CLASS + family + (length === 2 ? DOUBLE_SURNAME : 0);
    const [first, second] = [text[start + length], text[start + length + 1]];
    if (first === undefined || !HAN.test(first)) continue;
    const short = shape + TWO_CHARACTERS + (names.only.get(first) ?? names.unseen);
    add(found, length + 1, withDictionary(short, words.get(surname + first), TWO_LEAD));
    if (second === undefined || !HAN.test(second)) continue;
    // One of the two characters may be a rare one; not both.
    const [a, b] = [names.first.get(first), names.second.get(second)];
    const entry = words.get(surname + first + second);
    if (
      (a === undefined && b === undefined && entry?.tag !== "nr") ||
      names.never.has(first) ||
      names.never.has(second)
    )
      continue;
    const long = shape + THREE_CHARACTERS + (a ?? names.unseen) + (b ?? names.unseen);
    add(found, length + 2, withDictionary(long, entry, THREE_LEAD));
  }
}

/** What the dictionary's own frequency of a name counts more or less than the same word's, by its length. */
const TWO_LEAD = -2.2;
const THREE_LEAD = 0.5;
/** A word of two characters that the dictionary calls a name is believed where it is spelled like one (not 金秋, 晋级). */
const PLAUSIBLE_TWO = -16;

function withDictionary(spelling: number, entry: LexiconEntry | undefined, lead: number): number {
  if (entry?.tag !== "nr" || (lead === TWO_LEAD && spelling < PLAUSIBLE_TWO)) return spelling;
  return Math.max(spelling, entry.logp + lead);
}

/** A Japanese surname and a given name of two characters, or of three that end as given names do. */
function addJapanese(found: NameProposal[], text: string, start: number, { names, words }: Lexicon): void {
  for (const length of [2, 3]) {
    if (!names.japanese.has(text.slice(start, start + length))) continue;
    const given = text.slice(start + length, start + length + 3);
    for (const [size, logp] of JAPANESE_GIVEN) {
      const name = given.slice(0, size);
      if (
        name.length === size &&
        [...name].every((character) => HAN.test(character) && !names.never.has(character)) &&
        (size < 3 || JAPANESE_END.test(name))
      )
        add(
          found,
          length + size,
          Math.max(logp, (words.get(text.slice(start, start + length + size))?.logp ?? logp) + THREE_LEAD),
        );
    }
  }
}

/** log-probabilities of a Japanese name by the length of its given name: surnames are few, so that they say much. */
const JAPANESE_GIVEN: readonly (readonly [size: number, logp: number])[] = [
  [1, -22],
  [2, -19.5],
  [3, -20.5],
];
const JAPANESE_END = /[郎彦夫雄子美介助之]$/u;

function addForeign(found: NameProposal[], text: string, start: number, { names, words }: Lexicon): void {
  let sum = 0;
  let unseen = 0;
  for (let length = 1; length <= MAX_FOREIGN; length += 1) {
    const character = text[start + length - 1];
    if (character === undefined || !HAN.test(character) || names.never.has(character)) return;
    const logp = names.foreign.get(character) ?? FOREIGN_UNSEEN;
    unseen += logp <= FOREIGN_FLOOR ? 1 : 0;
    if (unseen > 1) return;
    sum += logp;
    if (sum / length < FOREIGN_HOPELESS) return;
    if (length < MIN_FOREIGN) continue;
    const known = words.get(text.slice(start, start + length));
    const mean = sum / length;
    if (known && NAME_TAG.test(known.tag)) {
      if (mean > (length === MIN_FOREIGN ? KNOWN_SHORT_MEAN : KNOWN_MEAN))
        add(found, length, known.logp + (length === MIN_FOREIGN ? KNOWN_SHORT_LEAD : THREE_LEAD));
      // Any other dictionary word is that word.
    } else if (!known && mean > (length > MIN_FOREIGN ? FOREIGN_MEAN : FOREIGN_SHORT_MEAN))
      add(found, length, FOREIGN_CLASS + sum);
  }
}

const NAME_TAG = /^nr/u;
/** A dictionary name is a foreign one where its characters are on average so typical of transliteration. */
const KNOWN_MEAN = -6.8;
const KNOWN_SHORT_MEAN = -5.4;
const KNOWN_SHORT_LEAD = -1;

/** A word that the dictionary calls a name and whose spelling does not show it is one where its neighbours do: 贝多芬, 普京. */
function addListed(found: NameProposal[], text: string, start: number, { words, longest }: Lexicon): void {
  const reach = Math.min(MAX_LISTED, longest.get(text.slice(start, start + MIN_FOREIGN)) ?? 0);
  for (let length = MIN_FOREIGN; length <= reach; length += 1) {
    const entry = words.get(text.slice(start, start + length));
    if (entry && NAME_TAG.test(entry.tag)) add(found, length, entry.logp + LISTED_LEAD);
  }
}

const MAX_LISTED = 4;
const LISTED_LEAD = -2.4;

function add(found: NameProposal[], length: number, logp: number): void {
  found.push({ length, logp, tag: "person" });
}
