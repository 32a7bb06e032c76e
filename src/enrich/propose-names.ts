/** A place in a text → the strings there that are spelled like a personal name, each with its log-probability. */
import type { Lexicon, NameModel, WordTrie } from "../schema/lexicon.ts";
import { buildWordTrie } from "./build-word-trie.ts";
import { proposeChineseNames } from "./propose-chinese-names.ts";
import { proposeComposedNames } from "./propose-composed-names.ts";
import { proposeDottedNames } from "./propose-dotted-names.ts";
import { HOPELESS, proposeForeignNames, UNSEEN_FOREIGN } from "./propose-foreign-names.ts";
import { proposeJapaneseNames } from "./propose-japanese-names.ts";
import { MARKS, type NameTable, tabulateNames } from "./tabulate-names.ts";

/** The strings found at one place, in columns that serve place after place. */
export interface NameProposals {
  count: number;
  lengths: number[];
  logps: number[];
}

export interface NamePlace {
  text: string;
  start: number;
  /** The words of the list that begin at `start`, as its `walk` gives them. */
  wordEnds: Int32Array;
  /** Whether the text holds a point as it stands between the parts of a name. */
  hasPoint: boolean;
}

export interface NameKnowledge {
  names: NameModel;
  words: WordTrie;
  table: NameTable;
  /** Surnames, and elements of composed names, each with a table for what a walk finds. */
  japanese: WordTrie;
  japaneseEnds: Int32Array;
  elements: WordTrie;
  elementEnds: Int32Array;
  /** By the number of a tag: whether it is that of a Chinese name; of a name, Chinese or not. */
  isChineseTag: readonly boolean[];
  isNameTag: readonly boolean[];
  /** By the number of a tag: whether it is that of a preposition, a conjunction, a pronoun or a particle. */
  isFunctionTag: readonly boolean[];
}

/** What it gives holds until the next place is asked for. */
export type NameProposer = (place: NamePlace) => Readonly<NameProposals>;

const CHINESE_TAG = "nr";
const NAME_TAG = /^nr/u;
const FUNCTION_TAG = /^[pcrud]/u;

/** Of equal proposals the first is taken. */
export function compileNameProposer({ names, words }: Pick<Lexicon, "names" | "words">): NameProposer {
  const japanese = buildWordTrie({ words: [...names.japanese] });
  const elements = buildWordTrie({ words: [...names.elements] });
  const knowledge: NameKnowledge = {
    names,
    words,
    table: tabulateNames(names, UNSEEN_FOREIGN),
    japanese,
    japaneseEnds: new Int32Array(japanese.depth + 1),
    elements,
    elementEnds: new Int32Array(elements.depth + 1),
    isChineseTag: words.tagNames.map((tag) => tag === CHINESE_TAG),
    isNameTag: words.tagNames.map((tag) => NAME_TAG.test(tag)),
    isFunctionTag: words.tagNames.map((tag) => FUNCTION_TAG.test(tag)),
  };
  const opensOf = tabulateOpenings(knowledge.table);
  const found: NameProposals = { count: 0, lengths: [], logps: [] };
  return (place) => {
    found.count = 0;
    // The first character tells what kinds of names may begin with it; most begin none.
    const opens = opensOf[place.text.charCodeAt(place.start)] ?? 0;
    if (opens & OPENS.chinese) proposeChineseNames(found, place, knowledge);
    if (opens & OPENS.japanese) proposeJapaneseNames(found, place, knowledge);
    if (opens & OPENS.foreign) proposeForeignNames(found, place, knowledge);
    if (opens & OPENS.composed) proposeComposedNames(found, place, knowledge);
    if (place.hasPoint) proposeDottedNames(found, place, knowledge);
    return found;
  };
}

/** What kinds of names a character may begin, summed. */
const OPENS = { chinese: 1, japanese: 2, foreign: 4, composed: 8 } as const;

/** By UTF-16 code: sum of `OPENS`. */
function tabulateOpenings({ rowOf, marks, foreign }: NameTable): Uint8Array {
  const ofRow = Uint8Array.from(marks, (mark, row) => {
    let opens = 0;
    if (mark & (MARKS.surname | MARKS.opensSurname)) opens |= OPENS.chinese;
    if (mark & MARKS.opensJapanese) opens |= OPENS.japanese;
    if ((foreign[row] ?? UNSEEN_FOREIGN) >= HOPELESS) opens |= OPENS.foreign;
    if (mark & MARKS.opensElement) opens |= OPENS.composed;
    return opens;
  });
  return Uint8Array.from(rowOf, (row) => ofRow[row] ?? 0);
}

export function addProposal(found: NameProposals, length: number, logp: number): void {
  found.lengths[found.count] = length;
  found.logps[found.count] = logp;
  found.count += 1;
}
