/**
 * A text → its words and personal names, as the likeliest path through the lattice of all dictionary words and all
 * strings that are spelled like a name (a class-based unigram model with the context of names as transitions).
 */

import { type Lexicon, NO_WORD, type WordTrie } from "../schema/lexicon.ts";
import type { PeopleWords } from "../schema/vocabulary.ts";
import { buildWordTrie } from "./build-word-trie.ts";
import { DIGIT, HAN, kindOf, MARK } from "./character-kind.ts";
import { compileWordClassifier, MARK_TAG, NAME_CLASS, type WordClassifier } from "./classify-words.ts";
import { makeTrellis, type Token } from "./make-trellis.ts";
import { NAME_POINT } from "./propose-dotted-names.ts";
import { compileNameProposer } from "./propose-names.ts";

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
}

export function compileTextSegmenter({ lexicon, extra, people, split }: SegmentOptions): TextSegmenter {
  const { words, unknown } = lexicon;
  const added = buildWordTrie({
    words: [...extra.keys()],
    tags: [...extra.values()],
    logps: [...extra.keys()].map((word) =>
      Math.max(EXTRA_LOGP, (split.has(word) ? undefined : words.get(word)?.logp) ?? EXTRA_LOGP),
    ),
  });
  const splitNodes = new Set([...split].map((word) => words.find(word)));
  const surnameTag = words.tagNames.indexOf(NAME_TAG);
  const propose = compileNameProposer(lexicon);
  const notNameNodes = new Set(people.notNames.map((word) => words.find(word)).filter((node) => node > 0));
  const { classes, classify } = compileWordClassifier(people);
  const classOfWord = rememberByNode(words, classify);
  const classOfAdded = rememberByNode(added, classify);
  const classOfCharacter = rememberByCode(classify);
  const trellis = makeTrellis(classes);
  const wordEnds = new Int32Array(words.depth + 1);
  const addedEnds = new Int32Array(added.depth + 1);

  let hasPoint = false;

  return (text) => {
    trellis.begin(text.length);
    hasPoint = NAME_POINT.test(text);
    for (let start = 0; start < text.length; start += 1) {
      if (!trellis.isReached(start)) continue;
      const code = text.charCodeAt(start);
      const kind = kindOf(code);
      if (kind === HAN) {
        layWords(text, start, code);
        layNames(text, start);
      } else if (kind === MARK) trellis.lay(start, start + 1, 0, classOfCharacter(code, MARK_TAG));
      else {
        const end = endOfRun(text, start, kind);
        const tag = kind === DIGIT ? FIGURES_TAG : LETTERS_TAG;
        trellis.lay(start, end, 0, classify(text.slice(start, end), tag));
      }
    }
    return trellis.trace(text);
  };

  function layWords(text: string, start: number, code: number): void {
    const reach = Math.max(1, words.walk(text, start, wordEnds), added.walk(text, start, addedEnds));
    for (let length = 1; length <= reach; length += 1) {
      const end = start + length;
      const own = addedEnds[length] ?? 0;
      const node = wordEnds[length] ?? 0;
      if (own > 0) trellis.lay(start, end, added.logpOf[own] ?? 0, classOfAdded(own, text, start, end));
      else if (node > 0 && !splitNodes.has(node)) {
        const isLoneSurname = length === 1 && words.tagOf[node] === surnameTag;
        const logp = (words.logpOf[node] ?? 0) + (isLoneSurname ? LONE_SURNAME : 0);
        trellis.lay(start, end, logp, classOfWord(node, text, start, end));
      } else if (length === 1) trellis.lay(start, end, unknown, classOfCharacter(code, UNKNOWN_TAG));
    }
  }

  /** After `layWords` of the same place. */
  function layNames(text: string, start: number): void {
    for (const { length, logp } of propose({ text, start, wordEnds, hasPoint }))
      if (!addedEnds[length] && !notNameNodes.has(wordEnds[length] ?? 0))
        trellis.lay(start, start + length, logp, NAME_CLASS);
  }
}

/** No word is of the class of names, so that its number can stand for what was not yet asked. */
const NOT_YET = NAME_CLASS;
const CODES = 0x10000;

/** The classes of the words of a trie, each found out when it is first met. */
function rememberByNode({ size, tagOf, tagNames }: WordTrie, classify: WordClassifier["classify"]) {
  const known = new Uint16Array(size);
  return (node: number, text: string, start: number, end: number): number => {
    if (known[node] === NOT_YET)
      known[node] = classify(text.slice(start, end), tagNames[tagOf[node] ?? 0] ?? NO_WORD);
    return known[node] ?? NOT_YET;
  };
}

/** The same for single characters that are no words; each has one tag. */
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
