/**
 * The texts of an article, their words and the names in them → its keywords: the telling nouns, and the compounds that the
 * text itself makes of them.
 */
import type { WordTrie } from "../schema/lexicon.ts";
import type { Segmenter } from "../schema/segmenter.ts";
import { type Candidate, chooseKeywords, MIN_WEIGHT } from "./choose-keywords.ts";
import type { TextRole } from "./collect-texts.ts";
import { filterPairs } from "./filter-pairs.ts";
import { compileKeywordWordJudge, type KeywordWordOptions, MIN_LENGTH, RARE } from "./judge-keyword-word.ts";
import type { ReadText } from "./name-article.ts";
import { PairUses } from "./pair-uses.ts";
import { compileStretchPicker, GAP } from "./pick-stretches.ts";

/** How many uses in the body one use is worth. */
const PLACE_WEIGHTS: Record<TextRole, number> = { headline: 3, kicker: 2, subhead: 2, lead: 1.5, body: 1 };
/** Words in one compound, and its characters: longer ones are sentences. */
const MAX_PARTS = 3;
const MAX_LENGTH = 8;

/** Some ten for each pair that stands in a word of the list, in a term. */
const WORD_PAIRS = 0x400000;
const TERM_PAIRS = 0x10000;

export interface KeywordOptions extends KeywordWordOptions {
  segmenter: Segmenter;
}

/** `names` are the forms of people and bodies in the article, and of those who made it: none of them is a keyword. */
export type KeywordExtractor = (texts: readonly ReadText[], names: readonly string[]) => string[];

export function compileKeywordExtractor(options: KeywordOptions): KeywordExtractor {
  const { segmenter, lexicon, terms, stops } = options;
  const judge = compileKeywordWordJudge(options);
  const uses = new PairUses();
  const pickStretches = compileStretchPicker({
    judge,
    areInWord: filterPairs(listPairs(lexicon.words, terms), WORD_PAIRS),
    areInTerm: filterPairs(listTermPairs(terms), TERM_PAIRS),
  });

  return (read, names) => {
    const masks = [...new Set(names)]
      .sort((a, b) => b.length - a.length)
      .map((name) => ({ name, mask: GAP.repeat(name.length) }));
    const candidates = new Map<string, Candidate>();
    const texts = read.map(({ part, words: { text, tokens } }) => ({
      weight: PLACE_WEIGHTS[part.role],
      isTitle: PLACE_WEIGHTS[part.role] >= MIN_WEIGHT,
      text: masks.reduce((rest, { name, mask }) => rest.replaceAll(name, mask), text),
      tokens,
    }));
    uses.count(texts.map(({ text }) => text));
    const picked = pickStretches(texts, uses);
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
      const isUsedAgain = word.length >= MIN_LENGTH && uses.mayRepeat(word);
      const judged = isUsedAgain || weight >= MIN_WEIGHT ? judge(word) : null;
      if (judged?.isKeyword && !addUse(candidates, word, weight))
        candidates.set(word, { weight, uses: 1, parts: [word], rarity: judged.rarity });
      const mayJoin = isUsedAgain && judged?.isPart === true;
      if (!mayJoin || (at > run && !isJoined(cut[at - 1] ?? "", word))) run = at;
      if (mayJoin && judged.isTelling) gatherCompounds(candidates, cut, run, at, weight);
      if (!mayJoin) run = at + 1;
    }
  }

  /** Whether the two words may stand together more than once. */
  function isJoined(first: string, second: string): boolean {
    return uses.isAgain(first.charCodeAt(first.length - 1), second.charCodeAt(0));
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
      if (!judge(cut[first] ?? "").mayOpen || stops.has(compound) || addUse(candidates, compound, weight))
        continue;
      const parts = cut.slice(first, last + 1);
      const rarity = Math.max(RARE, ...parts.map((part) => judge(part).rarity));
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
}

type Pairs = Iterable<readonly [first: number, second: number]>;

/** The UTF-16 codes that stand beside each other in what the segmenter knows as words. */
function* listPairs(words: WordTrie, terms: Iterable<string>): Pairs {
  yield* words.pairs();
  yield* listTermPairs(terms);
}

function* listTermPairs(terms: Iterable<string>): Pairs {
  for (const term of terms)
    for (let at = 1; at < term.length; at += 1) yield [term.charCodeAt(at - 1), term.charCodeAt(at)];
}
