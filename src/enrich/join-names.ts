/** Words of a text → the same with the pieces of a transliterated name (托尼|·|布莱尔, 巴蒂斯|图塔, 卡|梅伦) joined into one. */
import type { Lexicon } from "../schema/lexicon.ts";
import type { Token } from "./make-trellis.ts";
import { NAME_MARKS, WORD_MARKS } from "./mark-words.ts";
import { matchTags } from "./match-tags.ts";
import { NAME_POINT } from "./propose-dotted-names.ts";

export type NameJoiner = (tokens: readonly Token[]) => Token[];

/** On average the characters of a joined name are at least so typical of transliteration, and each of them … */
const MEAN = -6;
/** … at least so. */
const LEAST = -7.5;
const UNSEEN = -12;
/** A word of one character that is more common than this stands for itself. */
const COMMON = -7.6;
const MARK_TAG = "w";
/** What is no part of a name, beside a point or beside another part. */
const isNoPartTag = matchTags(/^(?:w|m|p|v)$/u);
const isNoPieceTag = matchTags(/^(?:w|m|p|c|u|d)/u);

export function compileNameJoiner({ names, words }: Pick<Lexicon, "names" | "words">): NameJoiner {
  return (tokens) => {
    const joined: Token[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      const [token, next] = [tokens[at], tokens[at + 1]];
      const last = joined.at(-1);
      if (!token) continue;
      if (last && next && isPointBetween(last, token, next)) {
        joined[joined.length - 1] = merge(merge(last, token), next);
        at += 1;
      } else if (last && isPair(last, token)) joined[joined.length - 1] = merge(last, token);
      else joined.push(token);
    }
    return joined;
  };

  /** Two names stand nowhere without anything between them: they are one. A character beside a name may belong to it. */
  function isPair(last: Token, token: Token): boolean {
    const [isFirst, isSecond] = [isName(last), isName(token)];
    if (!(isFirst && isSecond) && !(isFirst && isPiece(token)) && !(isSecond && isPiece(last))) return false;
    return isForeign(last.text) && isForeign(token.text) && isForeign(last.text + token.text);
  }

  function isPiece({ text, tag }: Token): boolean {
    return text.length === 1 && !isNoPieceTag(tag) && (words.get(text)?.logp ?? UNSEEN) < COMMON;
  }

  function isForeign(text: string): boolean {
    const characters = [...text].filter((character) => !NAME_POINT.test(character));
    const shares = characters.map((character) => names.foreign.get(character) ?? UNSEEN);
    const isTypical = shares.reduce((sum, share) => sum + share, 0) > MEAN * shares.length;
    return shares.every((share) => share > LEAST) && (isTypical || shares.length === 1);
  }
}

function isName({ marks }: Token): boolean {
  return (marks & WORD_MARKS.name) > 0;
}

/** The point stands in names only, so that one side that looks like a name is enough. */
function isPointBetween(last: Token, { text, tag }: Token, next: Token): boolean {
  return (
    tag === MARK_TAG &&
    NAME_POINT.test(text) &&
    (last.tag === "person" || next.tag === "person") &&
    !(isNoPartTag(last.tag) || isNoPartTag(next.tag))
  );
}

function merge(first: Token, second: Token): Token {
  return {
    text: first.text + second.text,
    start: first.start,
    end: second.end,
    tag: "person",
    marks: NAME_MARKS,
  };
}
