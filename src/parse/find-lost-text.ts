/** An article → the seams at which printed text is missing. Nothing is invented; the editor is told. */
import type { Position } from "unist";
import type { Segmenter } from "../schema/segmenter.ts";
import type { ArticleNode, Fragment, LineNode } from "../schema/tree.ts";
import type { PageWords, Surnames } from "../schema/vocabulary.ts";
import { straddlesSeam } from "./straddle-seam.ts";

export interface LostText {
  /** The last characters before the gap. */
  position: Position;
  before: string;
  after: string;
  /** Where the text goes on; null where nothing follows. */
  next: Position | null;
}

export interface LostTextContext {
  words: PageWords;
  surnames: Surnames;
  segmenter: Segmenter;
}

/** Characters of each side that a message shows. */
const SHOWN = 8;
/** A text line shorter than this may be a caption or a list item that needs no full stop. */
/** Characters before a seam that the words there are read from. */
const TAIL = 8;
const MIN_TEXT = 24;
const ASKS_FOR_MORE = /[，、；：,;]$/u;
const CANNOT_FOLLOW = /^[，、；：。！？,;!?]/u;
const NUMBER_END = /[\d一二三四五六七八九十百千万亿两几多余半]$/u;
/** `记得|牢。`, `蹭破了|皮。`: what follows 得 and 不 says how, what follows 了 is its object, in one character. */
const COMPLEMENT_END = /[得不了过]$/u;
/** Nouns, measure words and bound morphemes of the ICTCLAS tag set. */
const NOUN_TAG = /^(?:n|q|g|zg)/iu;
/** The measure word that counts people and nothing else. */
const COUNTS_PEOPLE = "名";
/** What may stand before it: a number, or a word that picks some out. */
const COUNTED = /[\d一二两三四五六七八九十百千万亿几多数余半这那哪每各某首第同单前后]$/u;
const HAN_END = /\p{Script=Han}$/u;
const LONE_HEAD = /^(\p{Script=Han})[，、；。,;]/u;
const FINISHED = /[。！？…!?.][”’）》」』)]*$|[：:]$|[”’）》」』)]$/u;

export function findLostText(article: ArticleNode, context: LostTextContext): LostText[] {
  const found: LostText[] = [];
  const paragraphs = article.children.filter((child): child is LineNode => child.type === "paragraph");
  for (const paragraph of paragraphs) {
    for (const [index, after] of paragraph.fragments.entries()) {
      const before = paragraph.fragments[index - 1];
      // Text is lost where a column ends; lines of one column follow each other.
      const isColumnEnd = before !== undefined && after.position.start.line - before.position.start.line > 1;
      if (before && isColumnEnd && isBroken(before.value, after.value, context))
        found.push(describe(before, after));
    }
  }
  const last = paragraphs.at(-1);
  const end = last?.fragments.at(-1);
  const isJumped =
    last?.parts.some(({ type }) => type === "jump") || article.children.some(({ type }) => type === "jump");
  if (last && end && !isJumped && last.value.length >= MIN_TEXT && !FINISHED.test(last.value))
    found.push(describe(end, null));
  return found;
}

/** True where `after` can't go on from `before`. */
function isBroken(before: string, after: string, { words, surnames, segmenter }: LostTextContext): boolean {
  if (ASKS_FOR_MORE.test(before) && (CANNOT_FOLLOW.test(after) || words.clitics.includes(after[0] ?? " ")))
    return true;
  if (isUncounted(before, after, segmenter)) return true;
  const head = LONE_HEAD.exec(after)?.[1];
  if (head === undefined || words.leaningCharacters.includes(head)) return false;
  if (words.measureCharacters.includes(head) && NUMBER_END.test(before)) return false;
  if (COMPLEMENT_END.test(before)) return false;
  // The end of a name that no dictionary has: `…教授彭维|锋，`.
  const mayBeName = [before.at(-1), before.at(-2)].some(
    (character) => character !== undefined && surnames.single.includes(character),
  );
  if (mayBeName || straddlesSeam(before, after, segmenter)) return false;
  // `当天调|结；`: a lone verb or noun on either side is an unknown word cut in two.
  const tail = segmenter.tag(before.slice(-TAIL)).at(-1);
  if (tail && tail.word.length === 1 && /^[vn]/u.test(tail.tag)) return false;
  // A verb or an adjective may stand alone (`当天调|结；`); a noun without its first half can't.
  return segmenter.tag(head).every(({ tag }) => NOUN_TAG.test(tag));
}

/** `用水|名选手将…`: a measure word and what it counts, and no number before them. */
function isUncounted(before: string, after: string, segmenter: Segmenter): boolean {
  if (!after.startsWith(COUNTS_PEOPLE) || COUNTED.test(before) || !HAN_END.test(before)) return false;
  const [first, second] = segmenter.tag(after.slice(0, TAIL));
  return (
    first?.word === COUNTS_PEOPLE &&
    second !== undefined &&
    second.word.length > 1 &&
    HAN_END.test(second.word) &&
    !straddlesSeam(before, after, segmenter)
  );
}

/** The place is the end of the line: what is missing stood behind it. */
function describe(before: Fragment, after: Fragment | null): LostText {
  const { end } = before.position;
  const shown = before.value.slice(-SHOWN);
  const start = {
    line: end.line,
    column: end.column - shown.length,
    offset: (end.offset ?? 0) - shown.length,
  };
  return {
    position: { start, end },
    before: shown,
    after: after?.value.slice(0, SHOWN) ?? "",
    next: after?.position ?? null,
  };
}
