/** A text → its words, and the people and organisations it names, in order; a name inside a longer one is part of it. */
import type { Mention } from "../schema/mention.ts";
import type { BodyFinder } from "./find-bodies.ts";
import type { NameJoiner } from "./join-names.ts";
import type { Token } from "./make-trellis.ts";
import type { TextSegmenter } from "./segment-text.ts";
import type { NameSupport } from "./support-name.ts";

export interface FoundName extends Mention {
  /** Words right before and after, for the title of a person and the resolution of a name. */
  tokens: readonly Token[];
  /** Of the name's first word, and of the word after its last. */
  index: number;
  to: number;
}

export interface NameFinderParts {
  segment: TextSegmenter;
  joinNames: NameJoiner;
  findBodies: BodyFinder;
  isSupported: NameSupport;
  bearsName: NameSupport;
  /** The same as `isSupported` for words of the list that were not read as names. */
  isWordSupported: NameSupport;
}

export interface NamesInText {
  tokens: Token[];
  found: FoundName[];
}

const PERSON_TAG = "person";

export function findNames(
  text: string,
  { segment, joinNames, findBodies, isSupported, bearsName, isWordSupported }: NameFinderParts,
): NamesInText {
  const tokens = joinNames(segment(text));
  const found: FoundName[] = [];
  const isNamed: NameSupport = (_, index) => tokens[index]?.tag === PERSON_TAG;
  const isPerson: NameSupport = (all, index) =>
    isNamed(all, index) ? isSupported(all, index) : isWordSupported(all, index);
  const isBearer: NameSupport = (all, index) => isNamed(all, index) && bearsName(all, index);
  let next = 0;
  for (const { from, to } of findBodies(tokens)) {
    collectPeople(next, from, isPerson);
    const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
    found.push({
      kind: "organisation",
      text: text.slice(start, end),
      start,
      end,
      authority: null,
      tokens,
      index: from,
      to,
    });
    // A team or workshop that bears a person's name names the person too.
    collectPeople(from, to, isBearer);
    next = to;
  }
  collectPeople(next, tokens.length, isPerson);
  return { tokens, found };

  function collectPeople(from: number, to: number, isMeant: NameSupport): void {
    for (let index = from; index < to; index += 1) {
      const token = tokens[index];
      if (!token || !isMeant(tokens, index)) continue;
      found.push({
        kind: "person",
        text: token.text,
        start: token.start,
        end: token.end,
        authority: null,
        tokens,
        index,
        to: index + 1,
      });
    }
  }
}
