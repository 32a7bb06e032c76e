/**
 * A string that a place goes by, where it stands in a text → whether it stands there as a word of its own: not across
 * two words (巨|大兴|趣), not in a longer one (大兴土木), a person's name (李长春), a title in 《》 or the name of a road.
 */
import type { Lexicon } from "../schema/lexicon.ts";

export interface FormUse {
  text: string;
  start: number;
  end: number;
  /** The name in full, which nothing but the words beside it puts in doubt. */
  full: boolean;
  /** Another place ends where this begins: what stands before it is no part of a word. */
  afterPlace: boolean;
}

export interface FormJudgeParts {
  lexicon: Pick<Lexicon, "words">;
  surnames: ReadonlySet<string>;
  roads: readonly string[];
}

/** Longer names than this are not made up of parts of other words. */
const MAX_DOUBTFUL = 2;
/** Characters between 《 and 》 that are searched on either side; a bound, so that long texts cost no more. */
const LONGEST_TITLE = 60;
/** Tags of words that are no names though they begin with one (四平八稳); not `l`: 百色起义 does name Baise. */
const PHRASE = /^(?:i|v|d)/u;
/** Tags of longer names that a place ends: 长白山, 孙中山. */
const NAME = /^(?:nr|ns|nt|nz)/u;
/** Tags of what stands before a place as a word of its own, though it is a surname too: 和, 于, 从. */
const FUNCTION_WORD = /^(?:c|p|d|v|u|r|f|m|n|t|s|y)(?!r)/u;
const HAN = /\p{Script=Han}/u;

export function compileFormJudge({ lexicon, surnames, roads }: FormJudgeParts): (use: FormUse) => boolean {
  const { words } = lexicon;
  const isPhraseTag = words.tagNames.map((tag) => PHRASE.test(tag));
  const wordEnds = new Int32Array(words.depth + 1);

  const isInPhrase = ({ text, start, end }: FormUse) => {
    const longest = words.walk(text, start, wordEnds);
    for (let length = end - start + 1; length <= longest; length += 1)
      if (isPhraseTag[words.tagOf[wordEnds[length] ?? 0] ?? 0]) return true;
    const longer = words.get(text.slice(Math.max(0, start - 1), end));
    return start > 0 && longer !== undefined && NAME.test(longer.tag);
  };

  const isInName = ({ text, start, end }: FormUse) => {
    const surname = text[start - 1] ?? "";
    if (end - start > MAX_DOUBTFUL || !surnames.has(surname)) return false;
    const before = text[start - 2] ?? "";
    const own = words.get(surname)?.tag ?? "";
    if (FUNCTION_WORD.test(own)) return false;
    // 提高|北京, 感谢|上海: the surname ends a word.
    return !HAN.test(before) || !words.has(before + surname);
  };

  const isInTitle = ({ text, start, end }: FormUse) => {
    const before = text.slice(Math.max(0, start - LONGEST_TITLE), start);
    if (before.lastIndexOf("《") <= before.lastIndexOf("》")) return false;
    return text.slice(end, end + LONGEST_TITLE).includes("》");
  };

  return (use) => {
    const { text, start, end, full, afterPlace } = use;
    if (end - start <= MAX_DOUBTFUL && !afterPlace && isAcross(text, start, end, words)) return false;
    if (full) return true;
    if (roads.some((road) => text.startsWith(road, end))) return false;
    return afterPlace || !(isInPhrase(use) || isInName(use)) ? !isInTitle(use) : false;
  };
}

/** Whether words on both sides take a character each from it, or the name of another place its first: 洞庭湖|南. */
function isAcross(text: string, start: number, end: number, words: Lexicon["words"]): boolean {
  if (start > 1 && words.get(text.slice(start - 2, start + 1))?.tag === "ns") return true;
  const left = start > 0 && words.has(text.slice(start - 1, start + 1));
  return left && words.has(text.slice(end - 1, end + 1));
}
