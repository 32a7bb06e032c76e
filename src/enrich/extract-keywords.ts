/** An article and the names in it → its keywords: the telling nouns, and the compounds that the text itself makes of them. */
import type { PlainArticle } from "../record/make-article.ts";
import { type Lexicon, NO_WORD } from "../schema/lexicon.ts";
import type { Segmenter } from "../schema/segmenter.ts";
import { type Candidate, COMMON, chooseKeywords, MIN_WEIGHT } from "./choose-keywords.ts";
import { collectTexts, type TextRole } from "./collect-texts.ts";
import { compileClausePicker } from "./pick-clauses.ts";

/** How many uses in the body one use is worth. */
const PLACE_WEIGHTS: Record<TextRole, number> = { headline: 3, kicker: 2, subhead: 2, lead: 1.5, body: 1 };
const MIN_LENGTH = 2;
/** Words in one compound, and its characters: longer ones are sentences. */
const MAX_PARTS = 3;
const MAX_LENGTH = 8;
/** For what the word list lacks: terms of our vocabularies and compounds that the text uses. */
const RARE = 13;
/** Beyond this a word is not more telling, only rarer. */
const RAREST = 14;

/** Nouns of the ICTCLAS tag set; people (`nr`), places (`ns`) and bodies (`nt`) have indexes of their own. */
const NOUN = /^(?:n|nz|vn|l|x)$/u;
/** What may stand in a compound beside nouns: adjectives used as nouns and before them, abbreviations. */
const PART = /^(?:n|nz|vn|an|b|j|x)$/u;
/** What the segmenter only guesses to be a word; beyond two characters it guesses badly (开得久, 支战队). */
const UNKNOWN = "x";
/** Of the stops, only these may begin a compound: 职工文化节 is one, 启动职工技能提升 and 广大职工 are not. */
const PLAIN_NOUN = "n";
const HAN = /^\p{Script=Han}+$/u;

/** Between texts, and in place of names: no word of the segmenter reaches over it. */
const GAP = "\n";

export interface KeywordOptions {
  segmenter: Segmenter;
  lexicon: Pick<Lexicon, "words">;
  /** Words that the segmenter was told to keep whole. */
  terms: ReadonlySet<string>;
  /** Words that no keyword may be, nor end in. */
  stops: ReadonlySet<string>;
}

export type KeywordArticle = Pick<PlainArticle, "headline" | "kicker" | "subhead" | "body" | "lines">;

/** What a word is to keywords. */
interface WordFacts {
  /** Whether it may stand in a compound, and begin one. */
  isPart: boolean;
  mayOpen: boolean;
  /** Whether a keyword may end in it, and whether it may be one by itself. */
  isTelling: boolean;
  isKeyword: boolean;
  /** −log of its share of running text. */
  rarity: number;
}

const NOTHING: WordFacts = { isPart: false, mayOpen: false, isTelling: false, isKeyword: false, rarity: 0 };
/** Words whose facts are kept: more than years of a newspaper use often, and some MB. */
const MAX_KNOWN = 100_000;

/** `names` are the forms of people and bodies in the article, and of those who made it: none of them is a keyword. */
export function compileKeywordExtractor({
  segmenter,
  lexicon: { words },
  terms,
  stops,
}: KeywordOptions): (article: KeywordArticle, names: readonly string[]) => string[] {
  const nounTags = new Set(words.tagNames.filter((tag) => NOUN.test(tag)));
  const partTags = new Set(words.tagNames.filter((tag) => PART.test(tag)));
  const known = new Map<string, WordFacts>();
  const clauses = compileClausePicker((word) => factsOf(word).isKeyword);

  return (article, names) => {
    const masks = [...new Set(names)].sort((a, b) => b.length - a.length);
    const candidates = new Map<string, Candidate>();
    const texts = collectTexts(article).map(({ role, text }) => ({
      weight: PLACE_WEIGHTS[role],
      isTitle: PLACE_WEIGHTS[role] >= MIN_WEIGHT,
      text: masks.reduce((rest, name) => rest.replaceAll(name, GAP), text),
    }));
    const picked = clauses.pick(texts);
    // One call for all texts, because each call costs about as much as a sentence.
    const cut = segmenter.cut(picked.join(GAP));
    let from = 0;
    for (const [index, { length }] of picked.entries()) {
      let to = from;
      for (let read = 0; to < cut.length && read < length; to += 1) read += cut[to]?.length ?? 0;
      gather(candidates, cut, from, to, texts[index]?.weight ?? 0);
      // The gap is a word of its own.
      from = to + 1;
    }
    return chooseKeywords(candidates);
  };

  /**
   * The candidates among the words of `cut` from `from` to before `to`. What is used once is none, nor part of one, but for
   * a word in a title.
   */
  function gather(
    candidates: Map<string, Candidate>,
    cut: readonly string[],
    from: number,
    to: number,
    weight: number,
  ): void {
    /** Where the parts that stand together begin. */
    let run = from;
    for (let at = from; at < to; at += 1) {
      const word = cut[at] ?? "";
      const isUsedAgain = word.length >= MIN_LENGTH && clauses.mayRepeat(word);
      const { isPart, isTelling, isKeyword, rarity } =
        isUsedAgain || weight >= MIN_WEIGHT ? factsOf(word) : NOTHING;
      if (isKeyword && !addUse(candidates, word, weight))
        candidates.set(word, { weight, uses: 1, parts: [word], rarity });
      const mayJoin = isPart && isUsedAgain;
      if (!mayJoin || (at > run && !isJoined(cut[at - 1] ?? "", word))) run = at;
      if (mayJoin && isTelling) gatherCompounds(candidates, cut, run, at, weight);
      if (!mayJoin) run = at + 1;
    }
  }

  /** Whether the two words may stand together more than once. */
  function isJoined(first: string, second: string): boolean {
    return clauses.mayRepeatPair(first.charCodeAt(first.length - 1), second.charCodeAt(0));
  }

  /** A compound ends in a telling noun; each run of words from `run` on that ends in the one at `last` may be one. */
  function gatherCompounds(
    candidates: Map<string, Candidate>,
    cut: readonly string[],
    run: number,
    last: number,
    weight: number,
  ): void {
    let compound = cut[last] ?? "";
    for (let first = last - 1; first >= run && first > last - MAX_PARTS; first -= 1) {
      compound = (cut[first] ?? "") + compound;
      if (compound.length > MAX_LENGTH) break;
      if (!factsOf(cut[first] ?? "").mayOpen || stops.has(compound) || addUse(candidates, compound, weight))
        continue;
      const parts = cut.slice(first, last + 1);
      const rarity = Math.max(RARE, ...parts.map((part) => factsOf(part).rarity));
      candidates.set(compound, { weight, uses: 1, parts, rarity });
    }
  }

  function addUse(candidates: Map<string, Candidate>, word: string, weight: number): boolean {
    const candidate = candidates.get(word);
    if (!candidate) return false;
    candidate.weight += weight;
    candidate.uses += 1;
    return true;
  }

  function factsOf(word: string): WordFacts {
    if (word.length < MIN_LENGTH) return NOTHING;
    let facts = known.get(word);
    if (!facts) {
      facts = describe(word);
      if (known.size === MAX_KNOWN) known.clear();
      known.set(word, facts);
    }
    return facts;
  }

  function describe(word: string): WordFacts {
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
      isKeyword: isTelling && rarity > COMMON && (tag !== UNKNOWN || word.length === MIN_LENGTH),
      rarity,
    };
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
