/** A text → its words, and the people and organisations it names, in order; a name inside a longer one is part of it. */
import type { Mention } from "../schema/mention.ts";
import type { BodyFinder } from "./find-bodies.ts";
import { joinNames } from "./join-names.ts";
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
  findBodies: BodyFinder;
  isSupported: NameSupport;
  bearsName: NameSupport;
}

export interface NamesInText {
  tokens: Token[];
  found: FoundName[];
}

export function findNames(
  text: string,
  { segment, findBodies, isSupported, bearsName }: NameFinderParts,
): NamesInText {
  const tokens = joinNames(segment(text));
  const found: FoundName[] = [];
  let next = 0;
  for (const { from, to } of findBodies(tokens)) {
    collectPeople(next, from);
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
    collectPeople(from, to, bearsName);
    next = to;
  }
  collectPeople(next, tokens.length);
  return { tokens, found };

  function collectPeople(from: number, to: number, isMeant = isSupported): void {
    for (let index = from; index < to; index += 1) {
      const token = tokens[index];
      if (token?.tag !== "person" || !isMeant(tokens, index)) continue;
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
