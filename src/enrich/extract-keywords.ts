/** An article and the names in it → its keywords: the telling nouns, and the compounds that the text itself makes of them. */
import type { PlainArticle } from "../record/make-article.ts";
import type { Lexicon } from "../schema/lexicon.ts";
import type { Segmenter } from "../schema/segmenter.ts";
import { collectTexts, type TextRole } from "./collect-texts.ts";

const MAX_KEYWORDS = 8;
/** How many uses in the body one use is worth. */
const PLACE_WEIGHTS: Record<TextRole, number> = { headline: 3, kicker: 2, subhead: 2, lead: 1.5, body: 1 };
/** A word used once, outside the titles, says little about the whole. */
const MIN_WEIGHT = 2;
const MIN_LENGTH = 2;
/** Words in one compound, and its characters: longer ones are sentences. */
const MAX_PARTS = 3;
const MAX_LENGTH = 8;
/** −log of a word's share of running text; below the first, words (活动, 项目, 业务) tell nothing of an article. */
const COMMON = 9.2;
/** For what the word list lacks: terms of our vocabularies and compounds that the text uses. */
const RARE = 13;
/** Beyond this a word is not more telling, only rarer. */
const RAREST = 14;
/** Where a word stands this seldom outside its compound, the compound speaks for it. */
const MIN_ALONE = 2;

/** Nouns of the ICTCLAS tag set; people (`nr`), places (`ns`) and bodies (`nt`) have indexes of their own. */
const NOUN = /^(?:n|nz|vn|l|x)$/u;
/** What may stand in a compound beside nouns: adjectives used as nouns and before them, abbreviations. */
const PART = /^(?:n|nz|vn|an|b|j|x)$/u;
/** What the segmenter only guesses to be a word; beyond two characters it guesses badly (开得久, 支战队). */
const UNKNOWN = "x";
/** Of the stops, only these may begin a compound: 职工文化节 is one, 启动职工技能提升 and 广大职工 are not. */
const PLAIN_NOUN = "n";
const HAN = /^\p{Script=Han}+$/u;

export interface KeywordOptions {
  segmenter: Segmenter;
  lexicon: Pick<Lexicon, "words">;
  /** Words that no keyword may be, nor end in. */
  stops: ReadonlySet<string>;
}

export type KeywordArticle = Pick<PlainArticle, "headline" | "kicker" | "subhead" | "body" | "lines">;

interface Candidate {
  weight: number;
  uses: number;
  parts: readonly string[];
  rarity: number;
}

/** `names` are the forms of people and bodies in the article, and of those who made it: none of them is a keyword. */
export function compileKeywordExtractor({
  segmenter,
  lexicon,
  stops,
}: KeywordOptions): (article: KeywordArticle, names: readonly string[]) => string[] {
  const rarityOf = (word: string) => {
    const entry = lexicon.words.get(word);
    return Math.min(RAREST, entry ? -entry.logp : RARE);
  };

  return (article, names) => {
    const masks = [...new Set(names)].sort((a, b) => b.length - a.length);
    const candidates = new Map<string, Candidate>();
    const add = (parts: readonly string[], rarity: number, weight: number) => {
      const word = parts.join("");
      const known = candidates.get(word) ?? { weight: 0, uses: 0, parts, rarity };
      known.weight += weight;
      known.uses += 1;
      candidates.set(word, known);
    };
    for (const { role, text } of collectTexts(article)) {
      let rest = text;
      for (const name of masks) rest = rest.replaceAll(name, "\n");
      let run: { word: string; tag: string }[] = [];
      for (const token of segmenter.tag(rest)) {
        const isPart = PART.test(token.tag) && token.word.length >= MIN_LENGTH && HAN.test(token.word);
        run = isPart ? [...run.slice(1 - MAX_PARTS), token] : [];
        if (run.length === 0 && !NOUN.test(token.tag)) continue;
        const { word, tag } = token;
        if (!NOUN.test(tag) || stops.has(word) || word.length < MIN_LENGTH) continue;
        if (HAN.test(word) && (tag !== UNKNOWN || word.length === MIN_LENGTH))
          add([word], rarityOf(word), PLACE_WEIGHTS[role]);
        // A compound ends in a telling noun; each run of words that ends here may be one.
        for (let from = run.length - 2; from >= 0; from -= 1) {
          const first = run[from];
          if (first && stops.has(first.word) && first.tag !== PLAIN_NOUN) continue;
          const parts = run.slice(from).map((part) => part.word);
          const length = parts.reduce((sum, part) => sum + part.length, 0);
          if (length <= MAX_LENGTH && !stops.has(parts.join("")))
            add(parts, Math.max(RARE, ...parts.map(rarityOf)), PLACE_WEIGHTS[role]);
        }
      }
    }
    return choose(candidates);
  };
}

function choose(candidates: ReadonlyMap<string, Candidate>): string[] {
  const telling = [...candidates]
    .filter(
      ([, { weight, uses, parts, rarity }]) =>
        weight >= MIN_WEIGHT && rarity > COMMON && (parts.length === 1 || uses > 1),
    )
    .map(([word, { weight, uses, parts, rarity }]) => ({
      word,
      uses,
      parts,
      score: Math.log2(1 + weight) * (rarity - COMMON + 1) * Math.sqrt(word.length),
    }))
    .sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1));
  const chosen: typeof telling = [];
  for (const { word, uses, parts, score } of telling) {
    if (chosen.length === MAX_KEYWORDS) break;
    const isTold = chosen.some(
      (other) =>
        (other.word.includes(word) && uses - other.uses < MIN_ALONE) ||
        word.includes(other.word) ||
        isChained(parts, other.parts) ||
        isChained(other.parts, parts),
    );
    if (!isTold) chosen.push({ word, uses, parts, score });
  }
  return chosen.map(({ word }) => word);
}

/** Whether two compounds are cut from one longer run: the end of the first is the beginning of the second. */
function isChained(first: readonly string[], second: readonly string[]): boolean {
  if (first.length < 2 || second.length < 2) return false;
  return second.some((_, index) => {
    const shared = second.slice(0, index + 1);
    return first.length > shared.length && shared.every((part, at) => part === first.at(at - shared.length));
  });
}
