/**
 * `(words of a text, the names found there, people known from all of the article) → the names with the further uses of
 * those people's`: who has been introduced (运动员李宁) needs no title any more (李宁今年十八岁).
 */
import { type FoundName, toPerson } from "./find-names.ts";
import type { Token } from "./make-trellis.ts";
import { WORD_MARKS } from "./mark-words.ts";
import { matchTags } from "./match-tags.ts";

const PERSON_TAG = "person";
const NAMES = WORD_MARKS.name | WORD_MARKS.naming;
const isNounTag = matchTags(/^[nsf]/u);

/** Whose names were found. */
export function listPeople(found: readonly FoundName[]): ReadonlySet<string> {
  return new Set(found.flatMap(({ kind, text }) => (kind === "person" ? text : [])));
}

export function repeatNames(
  tokens: readonly Token[],
  found: readonly FoundName[],
  known: ReadonlySet<string>,
): readonly FoundName[] {
  if (known.size === 0) return found;
  const taken = new Set(
    found.flatMap(({ index, to }) => Array.from({ length: to - index }, (_, n) => index + n)),
  );
  const repeated = tokens.flatMap((token, index) =>
    known.has(token.text) && !taken.has(index) && mayName(token, tokens[index + 1])
      ? toPerson(tokens, index)
      : [],
  );
  if (repeated.length === 0) return found;
  return [...found, ...repeated].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A word that the list has as something else too is that before a noun (高峰|时段). */
function mayName({ tag, marks }: Token, next: Token | undefined): boolean {
  return tag === PERSON_TAG || ((marks & NAMES) > 0 && !isNounTag(next?.tag ?? ""));
}
