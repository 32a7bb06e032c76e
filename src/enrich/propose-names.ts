/** A place in a text → the strings there that are spelled like a personal name, each with its log-probability. */
import type { Lexicon, NameModel, WordTrie } from "../schema/lexicon.ts";
import { proposeChineseNames } from "./propose-chinese-names.ts";
import { proposeComposedNames } from "./propose-composed-names.ts";
import { proposeDottedNames } from "./propose-dotted-names.ts";
import { proposeForeignNames, UNSEEN_FOREIGN } from "./propose-foreign-names.ts";
import { proposeJapaneseNames } from "./propose-japanese-names.ts";
import { type NameTable, tabulateNames } from "./tabulate-names.ts";

export interface NameProposal {
  length: number;
  logp: number;
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
  characterAt: NameTable;
  /** By the number of a tag: whether it is that of a name, Chinese or not. */
  isNameTag: readonly boolean[];
  /** By the number of a tag: whether it is that of a preposition, a conjunction, a pronoun or a particle. */
  isFunctionTag: readonly boolean[];
}

export type NameProposer = (place: NamePlace) => readonly NameProposal[];

const NAME_TAG = /^nr/u;
const FUNCTION_TAG = /^[pcrud]/u;

/** Of equal proposals the first is taken. */
export function compileNameProposer({ names, words }: Pick<Lexicon, "names" | "words">): NameProposer {
  const knowledge: NameKnowledge = {
    names,
    words,
    characterAt: tabulateNames(names, UNSEEN_FOREIGN),
    isNameTag: words.tagNames.map((tag) => NAME_TAG.test(tag)),
    isFunctionTag: words.tagNames.map((tag) => FUNCTION_TAG.test(tag)),
  };
  return (place) => {
    const found: NameProposal[] = [];
    proposeChineseNames(found, place, knowledge);
    proposeJapaneseNames(found, place, knowledge);
    proposeForeignNames(found, place, knowledge);
    proposeComposedNames(found, place, knowledge);
    if (place.hasPoint) proposeDottedNames(found, place, knowledge);
    proposeListedNames(found, place, knowledge);
    return found;
  };
}

const MIN_LISTED = 2;
const MAX_LISTED = 4;
const LISTED_LEAD = -2.4;

/** A word that the dictionary calls a name and whose spelling does not show it is one where its neighbours do: 贝多芬, 普京. */
function proposeListedNames(
  found: NameProposal[],
  { wordEnds }: NamePlace,
  { words, isNameTag }: NameKnowledge,
): void {
  for (let length = MIN_LISTED; length <= MAX_LISTED; length += 1) {
    const node = wordEnds[length] ?? 0;
    if (isNameTag[words.tagOf[node] ?? 0])
      found.push({ length, logp: (words.logpOf[node] ?? 0) + LISTED_LEAD });
  }
}
