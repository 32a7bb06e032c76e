/**
 * A text → its words and personal names, as the likeliest path through the lattice of all dictionary words and all
 * strings that are spelled like a name (a class-based unigram model with the context of names as transitions).
 */

import type { Lexicon } from "../schema/lexicon.ts";
import type { PeopleWords } from "../schema/vocabulary.ts";
import { buildWordTrie } from "./build-word-trie.ts";
import { DIGIT, HAN, kindOf, MARK } from "./character-kind.ts";
import { compileWordClassifier, MARK_TAG, NAME_CLASS, type WordClassifier } from "./classify-words.ts";
import { makeTrellis, type Token } from "./make-trellis.ts";
import type { WordMarker } from "./mark-words.ts";
import { NAME_POINT } from "./propose-dotted-names.ts";
import { compileNameProposer, type NamePlace } from "./propose-names.ts";
import { weighListedName } from "./weigh-listed-name.ts";
import { compileWordWeigher, NO_NAME } from "./weigh-words.ts";

export type TextSegmenter = (text: string) => Token[];

/** A surname seldom stands alone: what it loses as a word of its own. */
const LONE_SURNAME = -4;
const NAME_TAG = "nr";
/** An added word is about as common as a rare dictionary word. */
const EXTRA_LOGP = -11.5;
const UNKNOWN_TAG = "x";
const FIGURES_TAG = "m";
const LETTERS_TAG = "eng";

export interface SegmentOptions {
  lexicon: Lexicon;
  /** Words that the lexicon lacks, with their tags: places, bodies, terms. */
  extra: ReadonlyMap<string, string>;
  people: PeopleWords;
  /** Words of the lexicon that are read as their parts. */
  split: ReadonlySet<string>;
  marksOf: WordMarker;
}

export function compileTextSegmenter({
  lexicon,
  extra,
  people,
  split,
  marksOf,
}: SegmentOptions): TextSegmenter {
  const { words, unknown } = lexicon;
  const added = buildWordTrie({
    words: [...extra.keys()],
    tags: [...extra.values()],
    logps: [...extra.keys()].map((word) =>
      Math.max(EXTRA_LOGP, (split.has(word) ? undefined : words.get(word)?.logp) ?? EXTRA_LOGP),
    ),
  });
  const propose = compileNameProposer(lexicon);
  const notNames = new Set(people.notNames);
  const notNameNodes = new Set(people.notNames.map((word) => words.find(word)).filter((node) => node > 0));
  const { classes, classify } = compileWordClassifier(people, marksOf);
  const listed = compileWordWeigher(words, (word, tag, logp) => ({
    logp: logp + (word.length === 1 && tag === NAME_TAG ? LONE_SURNAME : 0),
    word: split.has(word) ? SPLIT : classify(word, tag),
    name: notNames.has(word) ? NO_NAME : weighListedName(word, tag, logp),
  }));
  const extras = compileWordWeigher(added, (word, tag, logp) => ({
    logp,
    word: classify(word, tag),
    name: NO_NAME,
  }));
  const classOfCharacter = rememberByCode(classify);
  const trellis = makeTrellis(classes);
  const wordEnds = new Int32Array(words.depth + 1);
  const addedEnds = new Int32Array(added.depth + 1);

  return (text) => {
    trellis.begin(text.length);
    const place: NamePlace = { text, start: 0, wordEnds, hasPoint: NAME_POINT.test(text) };
    for (let start = 0; start < text.length; start += 1) {
      if (!trellis.isReached(start)) continue;
      const code = text.charCodeAt(start);
      const kind = kindOf(code);
      if (kind === HAN) {
        place.start = start;
        layWords(text, start, words.walk(text, start, wordEnds), added.walk(text, start, addedEnds));
        layNames(place);
      } else if (kind === MARK) trellis.lay(start, start + 1, 0, classOfCharacter(code, MARK_TAG));
      else {
        const end = endOfRun(text, start, kind);
        const tag = kind === DIGIT ? FIGURES_TAG : LETTERS_TAG;
        trellis.lay(start, end, 0, classify(text.slice(start, end), tag));
      }
    }
    return trellis.trace(text);
  };

  /** `longest`: of the words of the list, and of those added, that begin at the place. */
  function layWords(text: string, start: number, longest: number, longestAdded: number): void {
    let isAlone = false;
    for (let length = 1; length <= longest || length <= longestAdded; length += 1) {
      const end = start + length;
      const own = length <= longestAdded ? (addedEnds[length] ?? 0) : 0;
      const node = length <= longest ? (wordEnds[length] ?? 0) : 0;
      if (own === 0 && node === 0) continue;
      const weights = own > 0 ? extras : listed;
      const weight = weights.weightOf(own > 0 ? own : node, text, start, end);
      const name = weights.names[weight] ?? NO_NAME;
      if (name > NO_NAME) trellis.lay(start, end, name, NAME_CLASS);
      const word = weights.words[weight] ?? SPLIT;
      if (word === SPLIT) continue;
      trellis.lay(start, end, weights.logps[weight] ?? 0, word);
      isAlone ||= length === 1;
    }
    if (!isAlone)
      trellis.lay(start, start + 1, unknown, classOfCharacter(text.charCodeAt(start), UNKNOWN_TAG));
  }

  function layNames(place: NamePlace): void {
    const { count, lengths, logps } = propose(place);
    for (let index = 0; index < count; index += 1) {
      const length = lengths[index] ?? 0;
      if (!addedEnds[length] && !notNameNodes.has(wordEnds[length] ?? 0))
        trellis.lay(place.start, place.start + length, logps[index] ?? 0, NAME_CLASS);
    }
  }
}

/** In place of a class: the word is read as its parts. */
const SPLIT = 0xffff;
/** No word is of the class of names, so that its number can stand for what was not yet asked. */
const NOT_YET = NAME_CLASS;
const CODES = 0x10000;

/** The classes of single characters that are no words, each found out when it is first met; each has one tag. */
function rememberByCode(classify: WordClassifier["classify"]) {
  const known = new Uint16Array(CODES);
  return (code: number, tag: string): number => {
    if (known[code] === NOT_YET) known[code] = classify(String.fromCharCode(code), tag);
    return known[code] ?? NOT_YET;
  };
}

/** A run of figures or foreign letters is one token. */
function endOfRun(text: string, start: number, kind: number): number {
  let end = start + 1;
  while (end < text.length && kindOf(text.charCodeAt(end)) === kind) end += 1;
  return end;
}
