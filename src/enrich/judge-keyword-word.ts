/** A word, as the segmenter cuts it → what it can be to keywords. */
import { type Lexicon, NO_WORD } from "../schema/lexicon.ts";
import type { Segmenter } from "../schema/segmenter.ts";
import { COMMON } from "./choose-keywords.ts";

export interface KeywordWord {
  /** Whether it may stand in a compound, and begin one. */
  isPart: boolean;
  mayOpen: boolean;
  /** Whether a keyword may end in it, and whether it may be one by itself. */
  isTelling: boolean;
  isKeyword: boolean;
  /** −log of its share of running text. */
  rarity: number;
}

export type KeywordWordJudge = (word: string) => KeywordWord;

export interface KeywordWordOptions {
  segmenter: Pick<Segmenter, "tag">;
  lexicon: Pick<Lexicon, "words">;
  /** Words that the segmenter was told to keep whole. */
  terms: ReadonlySet<string>;
  /** Words that no keyword may be, nor end in. */
  stops: ReadonlySet<string>;
}

/** UTF-16 units of the shortest keyword. */
export const MIN_LENGTH = 2;
/** For what the word list lacks: terms of our vocabularies and compounds that the text uses. */
export const RARE = 13;
/** Beyond this a word is not more telling, only rarer. */
const RAREST = 14;

/** Nouns of the ICTCLAS tag set; people (`nr`), places (`ns`) and bodies (`nt`) have indexes of their own. */
const NOUN = /^(?:n|nz|vn|l|x)$/u;
/** What may stand in a compound beside nouns: adjectives used as nouns and before them, abbreviations. */
const PART = /^(?:n|nz|vn|an|b|j|x)$/u;
/** What the segmenter only guesses to be a word; beyond two characters it guesses badly (开得久, 支战队). */
const UNKNOWN = "x";
/** As common as this by itself, a character meets others by chance (有了, 送上): they make no word that the list lacks. */
const COMMON_ALONE = 7;
/** Of the stops, only these may begin a compound: 职工文化节 is one, 启动职工技能提升 and 广大职工 are not. */
const PLAIN_NOUN = "n";
const HAN = /^\p{Script=Han}+$/u;

const NOTHING: KeywordWord = {
  isPart: false,
  mayOpen: false,
  isTelling: false,
  isKeyword: false,
  rarity: 0,
};
/** Words that are kept: more than years of a newspaper use often, and some MB. */
const MAX_KNOWN = 100_000;

export function compileKeywordWordJudge({
  segmenter,
  lexicon: { words },
  terms,
  stops,
}: KeywordWordOptions): KeywordWordJudge {
  const nounTags = new Set(words.tagNames.filter((tag) => NOUN.test(tag)));
  const partTags = new Set(words.tagNames.filter((tag) => PART.test(tag)));
  const known = new Map<string, KeywordWord>();

  return (word) => {
    if (word.length < MIN_LENGTH) return NOTHING;
    let judged = known.get(word);
    if (!judged) {
      judged = judge(word);
      if (known.size === MAX_KNOWN) known.clear();
      known.set(word, judged);
    }
    return judged;
  };

  function judge(word: string): KeywordWord {
    const tag = tagOf(word);
    const isNoun = nounTags.has(tag);
    const isPart = partTags.has(tag);
    if (!(isPart || isNoun) || !HAN.test(word)) return NOTHING;
    const isStop = stops.has(word);
    const isTelling = isNoun && !isStop;
    const rarity = rarityOf(word);
    return {
      isPart,
      mayOpen: !isStop || tag === PLAIN_NOUN,
      isTelling,
      isKeyword: isTelling && rarity > COMMON && (tag !== UNKNOWN || isGuess(word)),
      rarity,
    };
  }

  /** Whether a word that the list lacks may be one. */
  function isGuess(word: string): boolean {
    return word.length === MIN_LENGTH && [...word].every((character) => rarityOf(character) > COMMON_ALONE);
  }

  /** As the segmenter tags; it is asked only where that can matter, because it takes as long to tag as to cut. */
  function tagOf(word: string): string {
    if (terms.has(word)) return PLAIN_NOUN;
    const listed = words.tagNames[words.tagOf[words.find(word)] ?? 0] ?? NO_WORD;
    if (listed !== NO_WORD) return listed;
    // It has a few words of its own that the list lacks (区块链).
    const tagged = word.length > MIN_LENGTH ? segmenter.tag(word) : [];
    return tagged.length === 1 ? (tagged[0]?.tag ?? UNKNOWN) : UNKNOWN;
  }

  function rarityOf(word: string): number {
    const entry = words.get(word);
    return Math.min(RAREST, entry ? -entry.logp : RARE);
  }
}
